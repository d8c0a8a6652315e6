-- What people are told: notices, what each person chose, the browsers that listen, and texts as edited.
create schema notices;
grant usage on schema notices to lianxin_web, lianxin_resident, lianxin_worker, lianxin_auth;

create table notices.notice (
  county int not null, -- of what it is about, so that it commits with the follower's cursor
  key text not null, -- county:pos:name:recipient of the entry it tells: made twice, it is told once
  person int8, -- resident or account; null for a phone without an account
  phone text, -- given for this matter; else the person's own
  lang text check (lang in ('zh', 'en')), -- what they wrote in; a person's own choice goes before it
  event text not null check (event ~ '^[a-z]+\.[a-z_]+$'),
  object int8, -- what it is about
  params jsonb not null,
  once jsonb, -- what stands in the message only; forgotten when it is spread
  rank int2 not null check (rank between 0 and 2),
  again int not null default 0, -- round of a call that is repeated
  created_at timestamptz not null,
  spread_at timestamptz, -- when its messages were put into the outbox
  shown boolean not null default true,
  read_at timestamptz,
  over_at timestamptz, -- a call that somebody answered
  primary key (county, key),
  check (person is not null or phone is not null)
);
comment on table notices.notice is 'One event told to one addressee; its words are made when it is read.';
create index notice_of_person on notices.notice (person, created_at desc) where person is not null and shown; -- the list
create index notice_unread on notices.notice (person) where read_at is null and shown; -- the count on every page
create index notice_to_spread on notices.notice (rank, created_at) where spread_at is null; -- the spreader's queue
create index notice_calls on notices.notice (county, object) where rank = 0 and over_at is null; -- calls to end
create index notice_old on notices.notice (created_at); -- clearing
alter table notices.notice enable row level security;
alter table notices.notice force row level security;
-- One's own rows, for residents and staff alike: the setting names the person, whoever that is.
create policy own_reads on notices.notice for select to lianxin_resident using (person = current_setting('app.person')::int8);
create policy own_reading on notices.notice for update to lianxin_resident using (person = current_setting('app.person')::int8);
create policy worker_all on notices.notice to lianxin_worker using (true) with check (true);
grant select, update (read_at) on notices.notice to lianxin_resident;
grant select, insert, update, delete on notices.notice to lianxin_worker;

create table notices.choice (
  county int not null, -- of the person
  person int8 not null,
  lang text check (lang in ('zh', 'en')),
  topics jsonb not null default '{}',
  quiet_from int2 not null default 1320 check (quiet_from between 0 and 1439),
  quiet_to int2 not null default 420 check (quiet_to between 0 and 1439),
  digest boolean not null default false,
  digested_at timestamptz,
  email text check (length(email) <= 254), -- confirmed
  email_pending text check (length(email_pending) <= 254),
  code_hash bytea,
  code_sent_at timestamptz,
  code_tries int not null default 0,
  primary key (county, person)
);
comment on table notices.choice is 'What a person chose: channels by topic, quiet hours, one message a day, an e-mail address.';
create index choice_digest on notices.choice (county, person) where digest; -- the daily digest
alter table notices.choice enable row level security;
alter table notices.choice force row level security;
create policy own_all on notices.choice to lianxin_resident
  using (person = current_setting('app.person')::int8) with check (person = current_setting('app.person')::int8);
create policy worker_reads on notices.choice to lianxin_worker using (true) with check (true);
grant select, insert, update on notices.choice to lianxin_resident;
grant select, update (digested_at) on notices.choice to lianxin_worker;

create table notices.subscription (
  county int not null,
  person int8 not null,
  hash bytea not null, -- of the endpoint: one browser listens for one person
  body text not null check (length(body) <= 2000), -- the browser's own JSON
  created_at timestamptz not null,
  primary key (county, person, hash)
);
comment on table notices.subscription is 'Browsers that a person asked to be told by.';
create index subscription_by_hash on notices.subscription (hash); -- a browser that no longer listens
alter table notices.subscription enable row level security;
alter table notices.subscription force row level security;
create policy own_all on notices.subscription to lianxin_resident
  using (person = current_setting('app.person')::int8) with check (person = current_setting('app.person')::int8);
create policy worker_all on notices.subscription to lianxin_worker using (true) with check (true);
grant select, insert, delete on notices.subscription to lianxin_resident;
grant select, delete on notices.subscription to lianxin_worker;

create table notices.edited_text (
  event text not null,
  lang text not null check (lang in ('zh', 'en')),
  version int not null check (version > 0),
  title text not null check (length(title) <= 200),
  text text not null check (length(text) <= 1000),
  sms text not null check (length(sms) <= 500),
  why text not null check (length(why) between 2 and 500),
  by_account int8 not null,
  by_name text not null,
  at timestamptz not null,
  primary key (event, lang, version)
);
comment on table notices.edited_text is 'Texts as an administrator changed them, version by version; the latest is in force. Never changed.';
grant select on notices.edited_text to lianxin_web, lianxin_worker, lianxin_resident;
grant insert on notices.edited_text to lianxin_web;
