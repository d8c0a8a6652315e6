-- Who answered for matters like this: what the suggestion of a unit is counted from.
create table cases.unit_count (
  county int not null, -- of the city
  context text not null, -- from everything to one item in one township
  label text not null, -- the unit as seen from the case
  times int not null check (times > 0),
  counted_at timestamptz not null,
  primary key (county, context, label)
);
comment on table cases.unit_count is 'Closed cases of the last year by what they were about, where, and who handled them: numbers only, counted anew every few hours.';
grant select on cases.unit_count to lianxin_web, lianxin_worker, lianxin_intake;
grant insert, delete on cases.unit_count to lianxin_worker;
