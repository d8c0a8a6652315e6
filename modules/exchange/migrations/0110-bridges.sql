-- Bridges: orders of 12345 and of departments' systems come in, what becomes of them goes back, by a mapping kept as data.
create table exchange.bridge (
  county int not null, -- of its place
  id int8 not null,
  place int8 not null, -- the city or a county: orders lie in this place
  unit int8 not null, -- who answers for the other system
  name text not null check (length(name) between 2 and 60),
  push_url text check (length(push_url) <= 500), -- null: the other side fetches
  generation int not null default 1 check (generation >= 1), -- of the shared secret, which is kept nowhere
  old_until timestamptz,
  mapping int not null default 0, -- its version in force; 0 before the first
  paused_at timestamptz,
  ended_at timestamptz,
  made_at timestamptz not null,
  made_by_name text not null,
  version int not null,
  head bytea not null,
  primary key (county, id)
);
comment on table exchange.bridge is 'Other systems that orders come from and answers go back to.';

create table exchange.bridge_mapping (
  county int not null,
  bridge int8 not null,
  no int not null check (no >= 1),
  content text not null, -- the mapping file as it was published
  why text not null check (length(why) between 2 and 500),
  at timestamptz not null,
  by_name text not null,
  primary key (county, bridge, no)
);
comment on table exchange.bridge_mapping is 'Mapping files, version by version. Rows are never changed or removed.';

create table exchange.bridge_order (
  county int not null, -- of the bridge
  bridge int8 not null,
  number text not null check (length(number) between 1 and 64), -- theirs
  case_id int8, -- ours, once it is a case
  next int not null default 1, -- sequence of the message that is applied next
  due timestamptz, -- by when they promised it
  theirs text, -- the last state they told
  seen_at timestamptz not null,
  primary key (county, bridge, number)
);
comment on table exchange.bridge_order is 'One order of another system, and the case it became.';
create index bridge_order_case on exchange.bridge_order (case_id) where case_id is not null; -- the case page

create table exchange.bridge_in (
  county int not null, -- of the bridge
  bridge int8 not null,
  number text not null,
  seq int not null check (seq >= 1),
  kind text not null check (kind in ('order', 'state', 'words')),
  body platform.sealed not null, -- canonical JSON of the message; emptied once it was applied and 90 days have passed
  hash bytea not null,
  way text not null check (way in ('push', 'file')),
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'held', 'dropped')),
  primary key (county, bridge, number, seq)
);
comment on table exchange.bridge_in is 'Messages of other systems: each number and sequence is kept once, whatever is sent again.';
create index bridge_in_waiting on exchange.bridge_in (county, bridge, number, seq) where state = 'waiting'; -- what is to be applied

create table exchange.bridge_held (
  county int not null, -- of the bridge
  bridge int8 not null,
  key text not null, -- what it is about, so that it is listed once
  place int8 not null, -- of the bridge
  kind text not null check (kind in ('message', 'changed', 'clock', 'out')),
  number text not null,
  seq int,
  fault text not null, -- code
  detail text,
  theirs text not null, -- JSON, as they have it, the reporter masked
  case_id int8,
  at timestamptz not null,
  resolved_at timestamptz,
  resolution text check (resolution in ('theirs', 'ours', 'by_hand')),
  why text check (length(why) between 2 and 500),
  by_name text,
  primary key (county, bridge, key),
  check ((resolved_at is null) = (resolution is null))
);
comment on table exchange.bridge_held is 'What two systems do not agree on, for a person to decide.';
create index bridge_held_open on exchange.bridge_held (bridge, at) where resolved_at is null; -- the list

create table exchange.bridge_case (
  county int not null, -- of the case
  case_id int8 not null,
  bridge int8 not null,
  number text not null,
  primary key (county, case_id)
);
comment on table exchange.bridge_case is 'Which case came over which bridge, kept by the follower that tells what becomes of it.';

create table exchange.bridge_out (
  county int not null, -- of the case
  key text not null, -- county:position:bridge
  bridge int8 not null,
  place int8 not null, -- of the bridge
  number text not null,
  seq int not null, -- version of the case: grows, with gaps
  body text not null,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  tries int not null default 0,
  taken_at timestamptz,
  failed_at timestamptz,
  status int,
  fault text check (length(fault) <= 300),
  primary key (county, key)
);
comment on table exchange.bridge_out is 'What the other system is told of its order: pushed, or kept until it is fetched and acknowledged.';
create index bridge_out_due on exchange.bridge_out (bridge, number, seq) where taken_at is null and failed_at is null; -- the sender, and who fetches
create index bridge_out_old on exchange.bridge_out (created_at) where taken_at is not null; -- clearing

do $$
declare t text;
begin
  foreach t in array array['bridge', 'bridge_mapping', 'bridge_order', 'bridge_in', 'bridge_held', 'bridge_case', 'bridge_out'] loop
    execute format('alter table exchange.%I enable row level security', t);
    execute format('alter table exchange.%I force row level security', t);
  end loop;
end $$;
create policy web_reads on exchange.bridge for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_adds on exchange.bridge for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_changes on exchange.bridge for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_reads on exchange.bridge_held for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_resolves on exchange.bridge_held for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_reads on exchange.bridge_mapping for select to lianxin_web using (
  exists (select from exchange.bridge b where b.county = bridge_mapping.county and b.id = bridge_mapping.bridge));
create policy web_publishes on exchange.bridge_mapping for insert to lianxin_web with check (
  exists (select from exchange.bridge b where b.county = bridge_mapping.county and b.id = bridge_mapping.bridge));
create policy worker_works on exchange.bridge to lianxin_worker using (true);
create policy worker_reads on exchange.bridge_mapping for select to lianxin_worker using (true);
create policy worker_works on exchange.bridge_order to lianxin_worker using (true) with check (true);
create policy worker_works on exchange.bridge_in to lianxin_worker using (true) with check (true);
create policy worker_works on exchange.bridge_held to lianxin_worker using (true) with check (true);
create policy worker_works on exchange.bridge_case to lianxin_worker using (true) with check (true);
create policy worker_works on exchange.bridge_out to lianxin_worker using (true) with check (true);
grant select, insert on exchange.bridge, exchange.bridge_mapping to lianxin_web;
grant update (name, push_url, generation, old_until, mapping, paused_at, ended_at, version, head) on exchange.bridge to lianxin_web;
grant select, update (resolved_at, resolution, why, by_name) on exchange.bridge_held to lianxin_web;
grant select on exchange.bridge, exchange.bridge_mapping to lianxin_worker;
grant select, insert, update, delete on exchange.bridge_order, exchange.bridge_in, exchange.bridge_held, exchange.bridge_case, exchange.bridge_out
  to lianxin_worker;
