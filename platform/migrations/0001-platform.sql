-- Tables that every room stands on: ids, the journal, sessions, files. Schema "platform" itself is made by the runner.
grant usage on schema platform to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth;

create table platform.id_block (
  county int not null,
  kind int not null,
  next int8 not null,
  primary key (county, kind)
);
comment on table platform.id_block is 'Next serial of each county and kind; processes take a thousand at a time. Gaps are allowed.';
grant select, insert, update on platform.id_block to lianxin_intake;

create schema journal;
grant usage on schema journal to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_auth;

create table journal.entry (
  county int not null,
  object int8 not null,
  version int not null check (version > 0),
  act text not null check (act ~ '^[a-z]+\.[a-z_]+$'),
  act_id uuid not null,
  actor int8 not null, -- account, resident or rule; 0 is a visitor without an account
  actor_name text not null,
  place int8 not null,
  at timestamptz not null,
  why text,
  body text not null, -- canonical JSON: the hash is over this text, so it is not jsonb
  prev bytea,
  hash bytea not null,
  primary key (county, object, version),
  constraint entry_act_once unique (county, act_id),
  check ((version = 1) = (prev is null))
);
comment on table journal.entry is 'What was done to an object, by whom and why, chained per object. Rows are never changed or removed.';
comment on column journal.entry.act_id is 'Made by the client, so that sending twice does once.';
alter table journal.entry enable row level security;
alter table journal.entry force row level security;
create policy web_reads on journal.entry for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on journal.entry for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on journal.entry for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_writes on journal.entry for insert to lianxin_worker
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- Reporters of many places share one commit; the power was checked before.
create policy intake_writes on journal.entry for insert to lianxin_intake with check (true);
create policy intake_reads on journal.entry for select to lianxin_intake using (true);
create policy resident_writes on journal.entry for insert to lianxin_resident
  with check (actor = current_setting('app.person')::int8 or actor = 0);
-- What a resident may read of the journal is decided by the room that owns the object, by key; see the room's views.
create policy resident_reads on journal.entry for select to lianxin_resident using (true);
create policy auth_writes on journal.entry for insert to lianxin_auth with check (true);
create policy auth_reads on journal.entry for select to lianxin_auth using (true);
grant select, insert on journal.entry to lianxin_web, lianxin_worker, lianxin_intake, lianxin_resident, lianxin_auth;

create table journal.queue (
  county int not null,
  object int8 not null,
  version int not null,
  primary key (county, object, version)
);
comment on table journal.queue is 'Entries that have no position yet; emptied by the sequencer, county by county.';
grant insert on journal.queue to lianxin_web, lianxin_intake, lianxin_resident, lianxin_auth;
grant select, insert, delete on journal.queue to lianxin_worker;

create table journal.position (
  county int not null,
  pos int8 not null check (pos > 0),
  object int8 not null,
  version int not null,
  primary key (county, pos),
  unique (county, object, version)
);
comment on table journal.position is 'The order of a county, dense from 1. There is no order over the city but a vector of positions.';
grant select, insert on journal.position to lianxin_worker;
grant select on journal.position to lianxin_web;

create table journal.head (
  county int primary key,
  pos int8 not null default 0,
  root bytea
);
comment on table journal.head is 'Last position of each county; the row''s lock is the sequencer''s lease and dies with its holder.';
grant select, insert, update on journal.head to lianxin_worker;
grant select on journal.head to lianxin_web;

create table journal.follower (
  county int not null,
  name text not null,
  pos int8 not null default 0,
  primary key (county, name)
);
comment on table journal.follower is 'How far each follower has read; moved in the transaction of its effect.';
grant select, insert, update on journal.follower to lianxin_worker;

create table platform.session (
  token_hash bytea primary key,
  subject int8 not null,
  kind text not null check (kind in ('staff', 'resident')),
  post int8,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ip text not null,
  agent text not null check (length(agent) <= 300)
);
comment on table platform.session is 'Open sign-ins; only a hash of the token is kept.';
create index session_by_subject on platform.session (subject); -- "where am I signed in", and ending all of them
grant select, insert, update, delete on platform.session to lianxin_auth;

create table platform.file (
  county int not null,
  id int8 not null,
  kind text not null check (kind in ('photo', 'voice', 'document')),
  mime text not null,
  bytes int not null check (bytes > 0),
  sha256 bytea not null,
  body bytea not null,
  created_at timestamptz not null,
  primary key (county, id)
);
alter table platform.file alter column body set storage external;
comment on table platform.file is 'Photos, voice notes and documents, already re-encoded and stripped; who may read one is decided by the room that holds it.';
grant select, insert on platform.file to lianxin_intake, lianxin_web, lianxin_worker;
grant select on platform.file to lianxin_resident;

create table platform.message (
  county int not null,
  key text not null,
  channel text not null check (channel in ('sms')),
  recipient text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  tries int not null default 0,
  next_try_at timestamptz not null,
  primary key (county, key)
);
comment on table platform.message is 'Messages to send, made by journal followers; the key county:pos:name makes a repeat harmless.';
create index message_due on platform.message (next_try_at) where sent_at is null; -- the sender's queue
grant select, insert, update on platform.message to lianxin_worker;
grant insert on platform.message to lianxin_auth;

-- The job queue keeps its own tables here.
create schema pgboss authorization lianxin_worker;
