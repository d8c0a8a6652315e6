-- The panel: named persons who decide what units ask for, each with a reason. What they decide about a frozen period is
-- put beside it as a correction; what is frozen stays.
create table evaluation.panel (
  county int not null,
  id int8 not null,
  place int8 not null, -- the county, or the city, whose panel serves where a county has none
  why text not null check (length(why) between 5 and 500),
  appointed_at timestamptz not null,
  appointed_by_name text not null,
  head bytea not null,
  primary key (county, id)
);
comment on table evaluation.panel is 'Panels as they were appointed; the latest serves for what is filed from then on. Never changed.';

create table evaluation.panel_member (
  county int not null,
  panel int8 not null,
  account int8 not null,
  name text not null,
  unit int8, -- in which they sit: nobody decides on their own unit
  unit_name text,
  primary key (county, panel, account)
);
comment on table evaluation.panel_member is 'Who sits on a panel, by name. Never changed: a change is a new panel.';

create table evaluation.plea (
  county int not null,
  id int8 not null,
  place int8 not null, -- the unit's, or the county whose case it is
  unit int8 not null, -- that asks
  claim text not null check (claim in ('exclude', 'other_unit', 'in_time', 'no_rating', 'recount')),
  period int8 not null default 0, -- 0: before its period is frozen
  case_id int8 not null default 0,
  indicator text not null default '',
  good int, -- what the unit says the figure is
  of int,
  category text, -- of the case, for the published list
  ground text not null check (ground in ('impossible', 'no_remit', 'force', 'untrue', 'repeated', 'record', 'other')),
  reason text not null check (length(reason) between 10 and 1000),
  filed_at timestamptz not null,
  filed_by int8 not null,
  filed_by_name text not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'refused')),
  decided_at timestamptz,
  votes_yes int,
  votes_no int,
  answer text, -- the reasons of those who decided, without their names
  version int not null,
  head bytea not null,
  primary key (county, id),
  -- Once for each matter: who was refused does not ask again.
  unique (county, unit, claim, period, case_id, indicator),
  check ((claim = 'recount') = (indicator <> '' and case_id = 0)),
  check ((claim = 'recount') = (good is not null and of is not null)),
  check (good between 0 and of),
  check (claim = 'exclude' or period <> 0),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'open') = (answer is null))
);
comment on table evaluation.plea is 'What a unit asks of the panel: a case left out, or a correction of what is frozen.';
create index plea_open on evaluation.plea (county, due_at) where state = 'open'; -- what waits for the panel
create index plea_of_case on evaluation.plea (county, case_id) where case_id <> 0; -- carried into later periods
create index plea_of_unit on evaluation.plea (county, unit, filed_at desc); -- a unit's own page

create table evaluation.plea_vote (
  county int not null,
  plea int8 not null,
  member int8 not null,
  member_name text not null,
  place int8 not null,
  uphold boolean not null,
  reason text not null check (length(reason) between 5 and 1000),
  at timestamptz not null,
  primary key (county, plea, member) -- once each
);
comment on table evaluation.plea_vote is 'How each member of a panel decided, and why. Never changed.';

create table evaluation.correction (
  county int not null,
  period int8 not null,
  plea int8 not null,
  claim text not null,
  unit int8 not null, -- whose figures it corrects
  case_id int8 not null default 0,
  township int8, -- of the case
  indicator text not null default '', -- of a recount
  good int not null default 0, -- by how much a recount moves it
  of int not null default 0,
  marks_before int not null default 0,
  marks_after int not null default 0,
  late_before boolean not null default false,
  late_after boolean not null default false,
  at timestamptz not null,
  primary key (county, period, plea)
);
comment on table evaluation.correction is 'What a decision changes of a frozen period, beside what froze: both are shown. Rows are never changed or removed.';

alter table evaluation.panel enable row level security;
alter table evaluation.panel force row level security;
alter table evaluation.plea enable row level security;
alter table evaluation.plea force row level security;
alter table evaluation.plea_vote enable row level security;
alter table evaluation.plea_vote force row level security;
alter table evaluation.panel_member enable row level security;
alter table evaluation.panel_member force row level security;
alter table evaluation.correction enable row level security;
alter table evaluation.correction force row level security;
-- Who sits on a panel is known to all who may come before it.
create policy web_reads on evaluation.panel for select to lianxin_web using (true);
create policy web_appoints on evaluation.panel for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_reads on evaluation.panel_member for select to lianxin_web using (true);
create policy web_appoints on evaluation.panel_member for insert to lianxin_web with check (true);
create policy worker_reads on evaluation.panel_member for select to lianxin_worker using (true);
create policy web_reads on evaluation.correction for select to lianxin_web using (true);
create policy web_decides on evaluation.correction for insert to lianxin_web with check (true);
create policy worker_reads on evaluation.correction for select to lianxin_worker using (true);
create policy worker_carries on evaluation.correction for insert to lianxin_worker with check (true);
create policy worker_reads on evaluation.panel for select to lianxin_worker using (true);
create policy web_reads on evaluation.plea for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_files on evaluation.plea for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_decides on evaluation.plea for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on evaluation.plea for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_reads on evaluation.plea_vote for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_votes on evaluation.plea_vote for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- What was left out is published with its reasons; who said what among the panel is not.
create policy public_reads on evaluation.plea for select to lianxin_public using (claim = 'exclude' and state <> 'open');

grant select, insert on evaluation.panel, evaluation.panel_member, evaluation.plea, evaluation.plea_vote, evaluation.correction to lianxin_web;
grant update (state, decided_at, votes_yes, votes_no, answer, version, head) on evaluation.plea to lianxin_web;
grant select on evaluation.panel, evaluation.panel_member, evaluation.plea to lianxin_worker;
grant select, insert on evaluation.correction to lianxin_worker;
grant select (county, id, unit, category, ground, reason, filed_at, state, decided_at, votes_yes, votes_no, answer, claim) on evaluation.plea to lianxin_public;
