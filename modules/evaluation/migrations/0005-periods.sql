-- Assessment periods: opened, running, and frozen thirty days after their end. What is frozen can only be added to by
-- freezing and is changed by nobody: no role that runs may update or delete, and the owner's own lock holds it too.
create table evaluation.period (
  county int not null,
  id int8 not null,
  place int8 not null, -- the county
  kind text not null check (kind in ('month', 'quarter', 'year')),
  from_month int not null check (from_month between 200001 and 299912),
  to_month int not null check (to_month between 200001 and 299912),
  freezes_at timestamptz not null,
  opened_at timestamptz not null,
  opened_by_name text not null,
  head bytea not null, -- of the entry that opened it
  primary key (county, id),
  unique (county, kind, from_month),
  check (to_month >= from_month)
);
comment on table evaluation.period is 'A month, quarter or year whose figures freeze thirty days after its end.';

create table evaluation.freeze (
  county int not null,
  period int8 not null,
  at timestamptz not null, -- as of which the cases were counted: the day agreed, however late the job came
  done_at timestamptz not null,
  counted int not null check (counted >= 0), -- residents' requests that were accepted, and neither merged nor left out
  left_out int not null check (left_out >= 0),
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'), -- over the whole list of cases, in the order of their ids
  head bytea not null,
  primary key (county, period)
);
comment on table evaluation.freeze is 'That a period is frozen, and the checksum of its list. One a period, ever.';

create table evaluation.frozen_case (
  county int not null,
  period int8 not null,
  id int8 not null,
  place int8 not null,
  unit int8 not null, -- with whom it was counted; 0 when no unit had it
  residents boolean not null, -- brought by a resident, or found by staff
  marks int not null, -- what was true of it, a bit each, in the order of contract/marks.ts
  late boolean not null, -- open past its limit
  had int8[] not null, -- units that ever had it: none is shown how it was rated
  fact text not null, -- canonical JSON of all that the reason is read from; neither the reporter's words nor a person
  primary key (county, period, id)
);
comment on table evaluation.frozen_case is 'Every case of a frozen period as it was, in and out. Rows are never changed or removed.';
-- In which periods a case is frozen.
create index frozen_case_by_id on evaluation.frozen_case (county, id);

create table evaluation.frozen_figure (
  county int not null,
  period int8 not null,
  by text not null check (by in ('whole', 'unit', 'township')),
  key int8 not null, -- the county, the unit (0: none), or the township
  residents boolean not null,
  indicator text not null,
  place int8 not null, -- where whoever may see it stands
  good int not null,
  of int not null check (of > 0),
  value float8 not null check (value between 0 and 1),
  low float8 not null,
  high float8 not null,
  rated int not null,
  asked int not null,
  bound_low float8, -- whatever those who did not rate would have said; null where nobody is asked
  bound_high float8,
  primary key (county, period, by, key, residents, indicator),
  check (good between 0 and of),
  check (low <= value and value <= high),
  check (rated between 0 and asked),
  check ((bound_low is null) = (bound_high is null))
);
comment on table evaluation.frozen_figure is 'The figures of a frozen period as they were, with base, interval and bounds. Rows are never changed or removed.';

alter table evaluation.period enable row level security;
alter table evaluation.period force row level security;
alter table evaluation.freeze enable row level security;
alter table evaluation.freeze force row level security;
alter table evaluation.frozen_case enable row level security;
alter table evaluation.frozen_case force row level security;
alter table evaluation.frozen_figure enable row level security;
alter table evaluation.frozen_figure force row level security;

-- That a period exists and is frozen is no secret of any place: units of every level read it.
create policy web_reads on evaluation.period for select to lianxin_web using (true);
create policy web_opens on evaluation.period for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.period for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_reads on evaluation.freeze for select to lianxin_web using (true);
create policy worker_reads on evaluation.freeze for select to lianxin_worker using (true);
create policy worker_adds on evaluation.freeze for insert to lianxin_worker with check (true);
create policy web_reads on evaluation.frozen_case for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on evaluation.frozen_case for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_adds on evaluation.frozen_case for insert to lianxin_worker
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- The whole is everybody's measure; a unit's and a township's figures are read where they stand and above.
create policy web_reads on evaluation.frozen_figure for select to lianxin_web
  using (by = 'whole' or (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8));
create policy worker_reads on evaluation.frozen_figure for select to lianxin_worker using (true);
create policy worker_adds on evaluation.frozen_figure for insert to lianxin_worker with check (true);

grant select on evaluation.period, evaluation.freeze, evaluation.frozen_case, evaluation.frozen_figure to lianxin_web;
grant insert on evaluation.period to lianxin_web;
grant select, insert on evaluation.period, evaluation.freeze, evaluation.frozen_case, evaluation.frozen_figure to lianxin_worker;
