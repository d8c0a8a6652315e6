-- Evaluation and assessment: what the journal says of each case, counted; nothing of it is written to the cases.
create schema evaluation;
grant usage on schema evaluation to lianxin_web, lianxin_worker, lianxin_public;

create table evaluation.fact (
  county int not null,
  id int8 not null,
  place int8 not null,
  version int not null, -- last entry of the case that was read
  status text not null,
  channel text not null,
  category text,
  asks_rating boolean not null,
  unit int8,
  handled_unit int8,
  handler int8,
  on_spot boolean not null,
  reported_at timestamptz not null,
  accepted_at timestamptz,
  dispatched_at timestamptz,
  contacted_at timestamptz,
  last_contact_at timestamptz,
  handled_at timestamptz,
  handle_by timestamptz,
  was_late boolean not null,
  answered_at timestamptz,
  rated_at timestamptz,
  rated_way text check (rated_way in ('self', 'callback', 'paper', 'helper')),
  solved text check (solved in ('yes', 'partly', 'no')),
  score int2 check (score between 1 and 5),
  words text,
  closed_at timestamptz,
  ended text check (ended in ('not_accepted', 'merged', 'withdrawn', 'terminated')),
  suspended boolean not null,
  returns int2 not null,
  reworks int2 not null,
  reopens int2 not null,
  extensions int2 not null,
  excluded boolean not null default false, -- by a panel
  month int not null check (month between 200001 and 299912), -- in which it was reported
  counted_unit int8 not null, -- whose figures it stands in; 0 when no unit had it
  marks int not null, -- what is true of it, a bit each, in the order of contract/marks.ts
  waits_until timestamptz, -- the limit an open case waits behind
  reminded_at timestamptz, -- she was reminded to rate, once
  primary key (county, id)
);
comment on table evaluation.fact is 'A case as it is counted: kept by a follower of the journal, and made anew from it at any time.';
alter table evaluation.fact alter column place set statistics 1000;
-- The cases behind a figure.
create index fact_of_month on evaluation.fact (county, month, counted_unit);
-- Open past the limit, counted at the moment of asking.
create index fact_waiting on evaluation.fact (county, waits_until) where waits_until is not null;
-- Who is to be reminded.
create index fact_unrated on evaluation.fact (county, answered_at)
  where rated_at is null and closed_at is null and answered_at is not null and reminded_at is null;
alter table evaluation.fact enable row level security;
alter table evaluation.fact force row level security;
create policy web_reads on evaluation.fact for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on evaluation.fact for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.fact for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select on evaluation.fact to lianxin_web;
grant update (excluded, marks, waits_until) on evaluation.fact to lianxin_web;
grant select, insert, update on evaluation.fact to lianxin_worker;

create table evaluation.tally (
  county int not null,
  month int not null,
  place int8 not null, -- the village
  unit int8 not null, -- 0 when no unit had it
  residents boolean not null, -- brought by a resident, or found by staff
  report int not null default 0,
  not_accepted int not null default 0,
  accepted int not null default 0,
  merged int not null default 0,
  withdrawn int not null default 0,
  terminated int not null default 0,
  suspended int not null default 0,
  excluded int not null default 0,
  handled int not null default 0,
  in_time int not null default 0,
  answered int not null default 0,
  asked int not null default 0,
  rated int not null default 0,
  satisfied int not null default 0,
  neutral int not null default 0,
  solved int not null default 0,
  partly int not null default 0,
  unsolved int not null default 0,
  contact_due int not null default 0,
  contact_in_time int not null default 0,
  closed int not null default 0,
  closed_in_time int not null default 0,
  reworked int not null default 0,
  returned int not null default 0,
  extended int not null default 0,
  reopened int not null default 0,
  on_spot int not null default 0,
  rated_assisted int not null default 0,
  assisted int not null default 0,
  primary key (county, month, place, unit, residents)
);
comment on table evaluation.tally is 'How many cases carry each mark, by month, village and unit: always the sum of the facts.';
alter table evaluation.tally enable row level security;
alter table evaluation.tally force row level security;
create policy web_reads on evaluation.tally for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_inserts on evaluation.tally for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on evaluation.tally for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.tally for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- Sums hold nobody's data; what is under five is not shown.
create policy public_reads on evaluation.tally for select to lianxin_public using (true);
grant select, insert, update on evaluation.tally to lianxin_web, lianxin_worker;
grant select on evaluation.tally to lianxin_public;
