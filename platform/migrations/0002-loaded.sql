-- What was loaded in bulk, so that a load that was cut short goes on and never doubles.
create table platform.loaded (
  name text primary key,
  at timestamptz not null default now()
);
comment on table platform.loaded is 'Marks of bulk loads, written in the transaction of what they speak of.';
