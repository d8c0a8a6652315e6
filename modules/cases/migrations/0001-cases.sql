-- The request loop: one row a case, everything that happened to it in the journal.
create schema cases;
grant usage on schema cases to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker;

create table cases.case (
  county int not null,
  id int8 not null,
  act_id uuid not null, -- made by the reporter's client, so that sending twice does once
  receipt bytea not null, -- hash of the code on the receipt: opens the case to whoever has no account
  place int8 not null, -- the code as it was; successors are followed when reading, cases are not rewritten
  place_id int8,
  boundary int4, -- version of the border the point was judged by
  lon int4, -- degrees of 1e-7, WGS-84
  lat int4,
  address text check (length(address) <= 400),
  channel text not null,
  nature text,
  category text check (category ~ '^[0-9]{4}$'),
  catalogue int not null, -- version of the catalogue it was judged by
  suggested text, -- what the words proposed; a person decides
  title text not null,
  text text not null,
  lang text not null default 'zh' check (lang in ('zh', 'en')),
  files int8[] not null default '{}',
  reporter int8, -- the resident it belongs to; null for a visitor and for what staff found
  made_by int8, -- the member of staff who took it down
  contact_name text,
  contact_phone text,
  asks_rating boolean not null, -- only what a resident reported is rated
  confidential boolean not null,
  urgent boolean not null,
  status text not null check (status in ('submitted', 'not_accepted', 'accepted', 'dispatched', 'return_requested',
    'in_progress', 'handled', 'feedback', 'rated', 'closed')),
  level text not null, -- whose 连心办 receives, dispatches and coordinates
  unit int8,
  proposed_unit int8,
  reported_at timestamptz not null,
  accepted_at timestamptz,
  dispatched_at timestamptz,
  asked_at timestamptz, -- when its return was asked
  contacted_at timestamptz,
  handled_at timestamptz,
  answered_at timestamptz,
  rated_at timestamptz,
  closed_at timestamptz,
  limit_unit text,
  limit_value real,
  -- The four clocks, computed once by the rules; null where one does not run.
  respond_by timestamptz,
  dispatch_by timestamptz,
  handle_by timestamptz,
  check_by timestamptz,
  return_by timestamptz,
  turn_by timestamptz, -- the clock of whose turn it is: the order of every queue
  provisional boolean not null default false, -- a due time lies in a year whose notice is not out
  returns int2 not null default 0 check (returns between 0 and 1),
  reworks int2 not null default 0,
  reopens int2 not null default 0,
  handled_by int8,
  handled_unit int8,
  outcome text,
  result text,
  result_files int8[] not null default '{}',
  ending text check (ending in ('handled', 'on_spot')),
  solved text check (solved in ('yes', 'partly', 'no')),
  score int2 check (score between 1 and 5),
  words text,
  trace jsonb not null, -- why it went where it went: rule, publisher, version
  version int not null,
  head bytea not null,
  primary key (county, id),
  constraint case_act_once unique (county, act_id),
  check (unit is not null or status in ('submitted', 'not_accepted', 'accepted', 'feedback', 'rated', 'closed')),
  check ((closed_at is not null) = (status in ('closed', 'not_accepted'))),
  check (solved is null or asks_rating)
);
comment on table cases.case is 'A request and where it stands. What was done to it, by whom and why, is in the journal.';
alter table cases.case alter column place set statistics 1000;

-- What lies with a unit, what is due first: view "unit" of the desk, and signing by itself.
create index case_of_unit on cases.case (county, unit, turn_by, id) where status in ('dispatched', 'in_progress');
-- What waits for an office: view "office".
create index case_of_office on cases.case (county, level, turn_by, id) where status in ('submitted', 'accepted', 'return_requested');
-- What waits for a check or for a decision after a bad rating: view "check".
create index case_to_check on cases.case (county, turn_by, id) where status in ('handled', 'rated');
-- All that is open in a place: views "open" and "late", and the card of a grid.
create index case_open on cases.case (county, place) where status not in ('closed', 'not_accepted');
-- Answers that nobody rated in time, to be closed: the job of the turn.
create index case_unrated on cases.case (county, turn_by) where status = 'feedback';
-- What rings until somebody takes it: the job of the ring.
create index case_ringing on cases.case (county, turn_by) where urgent and status in ('submitted', 'accepted', 'dispatched');
-- What ended of late in a place: view "ended".
create index case_ended on cases.case (county, closed_at desc) where closed_at is not null;
-- "My requests".
create index case_of_reporter on cases.case (reporter, id) where reporter is not null;
-- Due times to compute again when the notice of a year comes out.
create index case_provisional on cases.case (county, id) where provisional;

alter table cases.case enable row level security;
alter table cases.case force row level security;
create policy web_reads on cases.case for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on cases.case for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on cases.case for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_writes on cases.case for update to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_inserts on cases.case for insert to lianxin_worker
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- One's own, or with the code of the receipt. An empty setting matches no hash.
create policy own_reads on cases.case for select to lianxin_resident
  using (reporter = current_setting('app.person')::int8 or receipt = decode(current_setting('app.receipt'), 'hex'));
create policy own_writes on cases.case for update to lianxin_resident
  using (reporter = current_setting('app.person')::int8 or receipt = decode(current_setting('app.receipt'), 'hex'));
-- One commit holds reports of many places; the power was checked before.
create policy intake_inserts on cases.case for insert to lianxin_intake with check (true);
create policy intake_reads on cases.case for select to lianxin_intake using (true);
grant select, update on cases.case to lianxin_web, lianxin_worker;
grant insert on cases.case to lianxin_worker;
grant select on cases.case to lianxin_resident;
-- What rating and reopening change, and nothing else.
grant update (status, solved, score, words, answered_at, rated_at, reopens, returns, reworks, closed_at, ending, unit, level, accepted_at,
  dispatched_at, proposed_unit, respond_by, dispatch_by, handle_by, check_by, return_by, turn_by, provisional, trace, version, head)
  on cases.case to lianxin_resident;
grant select, insert on cases.case to lianxin_intake;

create table cases.case_file (
  county int not null,
  id int8 not null, -- the file's
  case_id int8 not null,
  place int8 not null,
  primary key (county, id), -- a file belongs to one case, so nobody opens another's by naming it
  foreign key (county, case_id) references cases.case
);
comment on table cases.case_file is 'Which case a photo or voice note belongs to: who may read the case may open it.';
alter table cases.case_file enable row level security;
alter table cases.case_file force row level security;
create policy web_reads on cases.case_file for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on cases.case_file for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- The case's own policy is the condition.
create policy own_reads on cases.case_file for select to lianxin_resident
  using (exists (select from cases.case c where c.county = case_file.county and c.id = case_file.case_id));
create policy intake_inserts on cases.case_file for insert to lianxin_intake with check (true);
grant select, insert on cases.case_file to lianxin_web;
grant select on cases.case_file to lianxin_resident;
grant insert on cases.case_file to lianxin_intake;

create table cases.rule_set (
  version int primary key check (version > 0),
  published_at timestamptz not null,
  publisher int8 not null,
  publisher_name text not null,
  why text not null,
  body jsonb not null,
  hash bytea not null -- end of the chain of the rules in the journal
);
comment on table cases.rule_set is 'Published routing rules, whole, version by version; every routed case names the version. Never changed.';
grant select on cases.rule_set to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker;
grant insert on cases.rule_set to lianxin_web, lianxin_worker;

create table cases.ring (
  county int not null,
  id int8 not null,
  round int not null,
  place int8 not null,
  unit int8,
  account int8, -- who was rung; null when nobody is named up to the city, which is shown
  at timestamptz not null,
  primary key (county, id, round)
);
comment on table cases.ring is 'Who was rung for an urgent case and when, round by round, until somebody took it.';
create index ring_of_account on cases.ring (account, at desc); -- notices of the person on duty
alter table cases.ring enable row level security;
alter table cases.ring force row level security;
create policy web_reads on cases.ring for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on cases.ring for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select on cases.ring to lianxin_web;
grant select, insert on cases.ring to lianxin_worker;
