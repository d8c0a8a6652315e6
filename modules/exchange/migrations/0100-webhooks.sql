-- Webhooks: programs of others that are told what happened, and every delivery until it was taken or given up.
create table exchange.webhook (
  county int not null, -- of its place
  id int8 not null,
  place int8 not null, -- the city or a county: events of this place are told
  unit int8 not null, -- who answers for the program that listens
  name text not null check (length(name) between 2 and 60),
  url text not null check (length(url) <= 500),
  events text[] not null check (cardinality(events) between 1 and 30),
  generation int not null default 1 check (generation >= 1), -- of its secret, which follows from the installation's and is kept nowhere
  old_until timestamptz, -- the secret before signs as well until then
  paused_at timestamptz, -- nothing new is told; what waits, waits
  ended_at timestamptz,
  made_at timestamptz not null,
  made_by_name text not null,
  version int not null,
  head bytea not null,
  primary key (county, id)
);
comment on table exchange.webhook is 'Programs of others that are told what happened: whose, where, which events of which place.';

create table exchange.delivery (
  county int not null, -- of the event
  key text not null, -- county:position:webhook, so that a follower that comes twice writes once
  webhook int8 not null,
  place int8 not null, -- of the webhook: whoever keeps it sees how it goes
  message text not null, -- the id told, the same for every try and every webhook
  event text not null,
  body text not null, -- ids and public fields only
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  tries int not null default 0,
  taken_at timestamptz,
  failed_at timestamptz, -- given up: shown, and may be sent again
  status int, -- last HTTP status
  fault text check (length(fault) <= 300),
  primary key (county, key),
  check (taken_at is null or failed_at is null)
);
comment on table exchange.delivery is 'What a webhook is told: tried until it is taken, 72 hours; then kept as a dead letter for 30 days.';
create index delivery_due on exchange.delivery (next_try_at) where taken_at is null and failed_at is null; -- the sender
create index delivery_of on exchange.delivery (webhook, created_at desc); -- the page of a webhook
create index delivery_old on exchange.delivery (created_at) where taken_at is not null or failed_at is not null; -- clearing

alter table exchange.webhook enable row level security;
alter table exchange.webhook force row level security;
alter table exchange.delivery enable row level security;
alter table exchange.delivery force row level security;
create policy web_reads on exchange.webhook for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_adds on exchange.webhook for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_changes on exchange.webhook for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- A webhook of the city hears of every county: the follower of a county reads it too.
create policy worker_reads on exchange.webhook for select to lianxin_worker using (true);
create policy web_reads on exchange.delivery for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_sends_again on exchange.delivery for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_works on exchange.delivery to lianxin_worker using (true) with check (true);
grant select, insert on exchange.webhook to lianxin_web;
grant update (name, url, events, generation, old_until, paused_at, ended_at, version, head) on exchange.webhook to lianxin_web;
grant select on exchange.webhook to lianxin_worker;
grant select, update (next_try_at, failed_at, tries, created_at) on exchange.delivery to lianxin_web;
grant select, insert, update, delete on exchange.delivery to lianxin_worker;
