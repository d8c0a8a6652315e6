-- Units, accounts, posts, duty, Party organisations and shown people, residents and the ways to sign in.
-- Units, accounts, posts and duty are small and stand whole on every node; people and residents are rows of a county.
create schema people;
grant usage on schema people to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth;

create table people.unit (
  county int not null,
  id int8 not null,
  kind text not null,
  name text not null check (length(name) between 2 and 60),
  place int8 not null,
  parent int8, -- the unit above in its own line (条): a station's county department
  phone text, -- the number people may ring, as posted; a township office's is the grids' supervision phone
  created_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 0,
  head bytea,
  primary key (county, id)
);
comment on table people.unit is 'Offices (连心办) at five levels, departments, village committees, grids.';
-- Routing asks for the unit of a kind at a place; two would leave nobody responsible.
create unique index unit_stands_once on people.unit (kind, place) where closed_at is null;
alter table people.unit enable row level security;
alter table people.unit force row level security;
create policy all_read on people.unit for select using (true);
create policy web_inserts on people.unit for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_updates on people.unit for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select on people.unit to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth;
grant insert, update on people.unit to lianxin_web;

create table people.platform_member (
  county int not null,
  place int8 not null, -- the township
  platform text not null check (platform in ('order', 'market', 'enforcement', 'service')),
  unit int8 not null,
  primary key (county, place, platform, unit)
);
comment on table people.platform_member is 'The four platforms (四个平台) of each township as groups of units; a station stays in its department''s line.';
alter table people.platform_member enable row level security;
alter table people.platform_member force row level security;
create policy all_read on people.platform_member for select using (true);
create policy web_inserts on people.platform_member for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select on people.platform_member to lianxin_web, lianxin_worker, lianxin_public, lianxin_auth;
grant insert on people.platform_member to lianxin_web;

create table people.account (
  county int not null,
  id int8 not null,
  login text not null check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  name text not null check (length(name) between 1 and 80),
  phone text check (phone ~ '^1[3-9][0-9]{9}$'),
  place int8 not null, -- where the account was opened; posts may lie elsewhere
  password text, -- argon2id; null until the person sets one by a code sent to the phone
  must_change boolean not null default false, -- set by somebody else, so it is no secret yet
  second_factor bytea, -- sealed TOTP secret in force
  second_pending bytea, -- sealed TOTP secret not yet confirmed by a first code
  second_step int8, -- last time step used: a code works once
  has_password boolean not null generated always as (password is not null) stored, -- what the administrator may know of it
  has_second boolean not null generated always as (second_factor is not null) stored,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 0,
  head bytea,
  primary key (county, id)
);
comment on table people.account is 'Members of staff who sign in. Never removed: the journal names them.';
create unique index account_login_once on people.account (login); -- sign-in; a login is never given to another person
create index account_by_place on people.account (place); -- the administrator's list
alter table people.account enable row level security;
alter table people.account force row level security;
create policy web_inserts on people.account for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on people.account for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- Signing in and naming the person on call look across the city, by key.
create policy auth_reads on people.account for select to lianxin_auth using (true);
create policy auth_updates on people.account for update to lianxin_auth using (true);
grant select (county, id, login, name, phone, place, must_change, has_password, has_second, disabled_at, created_at, version, head)
  on people.account to lianxin_web, lianxin_worker;
grant insert on people.account to lianxin_web;
grant update (name, phone, disabled_at, version, head, password, must_change) on people.account to lianxin_web;
grant select, update on people.account to lianxin_auth;

create table people.post (
  county int not null, -- of the place
  id int8 not null,
  account int8 not null,
  role text not null,
  place int8 not null,
  unit int8,
  from_day date not null,
  to_day date, -- first day on which it no longer holds
  phone text, -- posted beside the name where the law wants it (grid workers)
  created_at timestamptz not null,
  version int not null default 0,
  head bytea,
  primary key (county, id),
  check (to_day is null or to_day > from_day)
);
comment on table people.post is 'Roles held at a place for a time.';
create index post_by_account on people.post (account); -- at each request of the person, and on their page
create index post_by_unit on people.post (unit) where unit is not null; -- who heads a unit when its rota is silent
create index post_by_place on people.post (place, role); -- the grid card, the administrator's list
alter table people.post enable row level security;
alter table people.post force row level security;
create policy web_reads on people.post for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_inserts on people.post for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_updates on people.post for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on people.post for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy auth_reads on people.post for select to lianxin_auth using (true);
-- An account is seen where it was opened and where it holds a post (the inner query is scoped by the post's own policy).
create policy web_reads on people.account for select to lianxin_web
  using ((place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8)
    or exists (select 1 from people.post p where p.account = account.id));
create policy web_updates on people.account for update to lianxin_web
  using ((place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8)
    or exists (select 1 from people.post p where p.account = account.id));
-- What the law wants posted of a grid: its worker's name and phone.
create policy public_reads on people.post for select to lianxin_public using (role in ('gridWorker', 'gridLeader'));
create policy public_reads on people.account for select to lianxin_public
  using (exists (select 1 from people.post p where p.account = account.id));
grant select (county, id, name, disabled_at) on people.account to lianxin_public;
grant select on people.post to lianxin_web, lianxin_worker, lianxin_auth, lianxin_public;
grant insert on people.post to lianxin_web;
grant update (to_day, version, head) on people.post to lianxin_web;

create table people.duty (
  county int not null, -- of the unit
  id int8 not null,
  unit int8 not null,
  place int8 not null, -- of the unit
  account int8 not null,
  from_day date not null,
  to_day date,
  weekdays int4[] not null check (array_length(weekdays, 1) between 1 and 7), -- 1 Monday … 7 Sunday
  start_minute int not null check (start_minute between 0 and 1439),
  minutes int not null check (minutes between 30 and 1440),
  substitute boolean not null,
  primary key (county, id),
  check (to_day is null or to_day > from_day)
);
comment on table people.duty is 'Duty rota (值班): who is on call for a unit, by weekday and hour. Setting a rota replaces the unit''s lines.';
create index duty_by_unit on people.duty (unit); -- who is on duty now
alter table people.duty enable row level security;
alter table people.duty force row level security;
create policy web_all on people.duty to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8)
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on people.duty for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy auth_reads on people.duty for select to lianxin_auth using (true);
grant select, insert, delete on people.duty to lianxin_web;
grant select on people.duty to lianxin_worker, lianxin_auth;

create table people.branch (
  county int not null,
  id int8 not null,
  name text not null,
  place int8 not null, -- village or grid it belongs to
  covers int8[] not null, -- grids it works in: one branch may serve several, a grid may have several
  primary key (county, id)
);
comment on table people.branch is 'Grid Party branches (网格党支部), beside the grids and not one to one.';
create index branch_covers on people.branch using gin (covers); -- the grid card
create table people.micro_group (
  county int not null,
  id int8 not null,
  branch int8 not null,
  name text not null,
  place int8 not null, -- grid it works in
  covers int8[] not null, -- micro-grids; most have no group
  primary key (county, id)
);
comment on table people.micro_group is 'Micro-grid Party groups (微网格党小组).';
create index micro_group_by_place on people.micro_group (county, place); -- the grid card
grant select on people.branch, people.micro_group to lianxin_web, lianxin_worker, lianxin_public;

create table people.person (
  county int not null,
  id int8 not null,
  kind text not null check (kind in ('member', 'professional')),
  name text not null,
  place int8 not null, -- grid or micro-grid the person serves
  profession text check (profession in ('judge', 'prosecutor', 'policeOfficer', 'lawyer', 'teacher', 'physician', 'socialWorker')),
  unit_name text,
  phone text,
  branch int8,
  micro_group int8,
  account int8, -- when the person also signs in
  shown_since timestamptz, -- identity shown (亮身份) while a consent holds
  shows text[] not null default '{}', -- beside the name: phone, unit
  version int not null default 0,
  head bytea,
  primary key (county, id),
  check ((kind = 'professional') = (profession is not null))
);
comment on table people.person is 'Party members and professionals who serve a place; shown in public only while a consent holds.';
create index person_by_place on people.person (county, place); -- lists of a grid
create index person_shown on people.person (county, place, id) where shown_since is not null; -- the grid card
alter table people.person alter column place set statistics 1000;
alter table people.person enable row level security;
alter table people.person force row level security;
create policy web_reads on people.person for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_updates on people.person for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on people.person for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy public_reads on people.person for select to lianxin_public using (shown_since is not null);
grant select on people.person to lianxin_web, lianxin_worker, lianxin_public;
grant update (shown_since, shows, version, head) on people.person to lianxin_web;

create table people.identity_consent (
  county int not null,
  id int8 not null,
  person int8 not null,
  place int8 not null,
  shows text[] not null,
  evidence text not null, -- how the person agreed
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (county, id),
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
comment on table people.identity_consent is 'Consents to show identity (PIPL 14–16, 25), kept after withdrawal as proof.';
-- One consent at a time; withdrawing finds it.
create unique index consent_open_once on people.identity_consent (county, person) where withdrawn_at is null;
alter table people.identity_consent enable row level security;
alter table people.identity_consent force row level security;
create policy web_all on people.identity_consent to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8)
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select, insert on people.identity_consent to lianxin_web;
grant update (withdrawn_at) on people.identity_consent to lianxin_web;

create table people.resident (
  county int not null, -- home county; the city's own digits until it is known
  id int8 not null,
  name text, -- as the person wants to be called; may stay empty
  phone text not null check (phone ~ '^1[3-9][0-9]{9}$'),
  place int8 not null, -- home, as far as told
  created_at timestamptz not null,
  version int not null default 0,
  head bytea,
  primary key (county, id)
);
comment on table people.resident is 'Residents with a confirmed phone. Only what signing in and calling back need.';
alter table people.resident alter column place set statistics 1000;
alter table people.resident enable row level security;
alter table people.resident force row level security;
create policy own_row on people.resident for select to lianxin_resident using (id = current_setting('app.person')::int8);
create policy own_update on people.resident for update to lianxin_resident using (id = current_setting('app.person')::int8);
create policy worker_reads on people.resident for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy auth_all on people.resident to lianxin_auth using (true) with check (true);
grant select on people.resident to lianxin_resident, lianxin_worker;
grant update (name, version, head) on people.resident to lianxin_resident;
grant select, insert on people.resident to lianxin_auth;
grant update (version, head) on people.resident to lianxin_auth;

create table people.phone_lookup (
  hash bytea primary key, -- HMAC of the phone: the table stands on every node and holds no number
  county int not null,
  id int8 not null
);
comment on table people.phone_lookup is 'From a phone to the resident''s row.';
grant select, insert on people.phone_lookup to lianxin_auth;

create table people.login_code (
  door bytea primary key, -- HMAC of purpose and phone or login
  hash bytea not null, -- HMAC of the code
  sent_at timestamptz not null,
  tries int not null default 0
);
comment on table people.login_code is 'One-time codes: six digits, five minutes, five tries. One per door; a new one replaces the old.';
grant select, insert, update, delete on people.login_code to lianxin_auth;

create table people.login_try (
  door bytea primary key, -- HMAC of door, account and source
  count int not null,
  since timestamptz not null
);
comment on table people.login_try is 'Tries at a sign-in, counted whether or not the account exists.';
create index login_try_old on people.login_try (since); -- clearing what no longer locks anybody out
grant select, insert, update, delete on people.login_try to lianxin_auth;
