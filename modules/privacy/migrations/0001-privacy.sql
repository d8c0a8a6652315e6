-- What people ask about their data, and what was thought of before data is handled.
create schema privacy;
grant usage on schema privacy to lianxin_web, lianxin_resident, lianxin_worker;

create table privacy.request (
  county int not null, -- of the person
  id int8 not null,
  place int8 not null, -- the city: its data protection officer decides
  person int8 not null,
  kind text not null check (kind in ('see', 'copy', 'correct', 'delete', 'explain')),
  words text not null check (length(words) <= 1000),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'granted', 'partly', 'refused', 'withdrawn')),
  ground text, -- the legal reason of what was not granted
  answer text check (length(answer) between 1 and 2000),
  decided_by int8,
  decided_by_name text,
  decided_at timestamptz,
  erased_at timestamptz, -- of a deletion that was granted: when nothing was left to delete
  version int not null,
  head bytea not null,
  primary key (county, id),
  check ((state = 'open') = (decided_at is null)),
  constraint request_says_why check (state not in ('partly', 'refused') or (ground is not null and answer is not null)),
  check (erased_at is null or (kind = 'delete' and state in ('granted', 'partly')))
);
comment on table privacy.request is 'Requests to see, copy, correct, delete and explain (PIPL 44–50), with their clock and the reasons of a no.';
create unique index request_open_once on privacy.request (county, person, kind) where state = 'open'; -- one at a time
create index request_of_person on privacy.request (person, asked_at desc); -- one's own list
create index request_due on privacy.request (county, due_at) where state = 'open'; -- the officer's queue
create index request_to_erase on privacy.request (decided_at) -- the job that deletes
  where kind = 'delete' and state in ('granted', 'partly') and erased_at is null;
alter table privacy.request enable row level security;
alter table privacy.request force row level security;
create policy own_all on privacy.request to lianxin_resident
  using (person = current_setting('app.person')::int8) with check (person = current_setting('app.person')::int8);
create policy web_reads on privacy.request for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_decides on privacy.request for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on privacy.request for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select, insert, update (state, decided_at, version, head) on privacy.request to lianxin_resident;
grant select on privacy.request to lianxin_web, lianxin_worker;
grant update (state, ground, answer, decided_by, decided_by_name, decided_at, version, head) on privacy.request to lianxin_web;
grant update (erased_at, version, head) on privacy.request to lianxin_worker;

create table privacy.assessment (
  county int not null,
  id int8 not null,
  place int8 not null,
  title text not null check (length(title) between 2 and 100),
  occasion text not null check (occasion in ('sensitive', 'automated', 'shared', 'abroad', 'other')), -- PIPL 55
  lawful text not null check (length(lawful) between 5 and 4000), -- PIPL 56 (1)
  impact text not null check (length(impact) between 5 and 4000), -- PIPL 56 (2)
  measures text not null check (length(measures) between 5 and 4000), -- PIPL 56 (3)
  conclusion text not null check (conclusion in ('go', 'change', 'stop')),
  review_on date not null,
  by_account int8 not null,
  by_name text not null,
  at timestamptz not null,
  version int not null,
  head bytea not null,
  primary key (county, id)
);
comment on table privacy.assessment is 'Impact assessments (PIPL 55, 56), kept at least three years; never changed, a review is another one.';
create index assessment_latest on privacy.assessment (county, at desc); -- the list
alter table privacy.assessment enable row level security;
alter table privacy.assessment force row level security;
create policy web_reads on privacy.assessment for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on privacy.assessment for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select, insert on privacy.assessment to lianxin_web;
