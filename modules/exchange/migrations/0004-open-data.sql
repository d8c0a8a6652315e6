-- Data sets as they are given out: made by a job, de-identified, and read by everybody.
create table exchange.data_set (
  county int not null, -- the city's own
  name text not null,
  built_at timestamptz not null,
  row_count int not null check (row_count >= 0),
  body text not null, -- the CSV as it is given out
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  primary key (county, name)
);
comment on table exchange.data_set is 'Open data: the files anybody may take, as they were made last.';
alter table exchange.data_set enable row level security;
alter table exchange.data_set force row level security;
create policy public_reads on exchange.data_set for select to lianxin_public using (true);
create policy worker_builds on exchange.data_set to lianxin_worker using (true) with check (true);
grant select on exchange.data_set to lianxin_public;
grant select, insert, update on exchange.data_set to lianxin_worker;
