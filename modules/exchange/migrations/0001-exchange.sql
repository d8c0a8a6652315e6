-- What other programs may ask of this one: their keys, and how often they ask.
create schema exchange;
grant usage on schema exchange to lianxin_web, lianxin_worker, lianxin_public, lianxin_auth;

create table exchange.api_key (
  county int not null, -- of its place
  id int8 not null,
  place int8 not null, -- the city or a county: how far the key reaches
  unit int8 not null, -- who answers for the program that holds it
  name text not null check (length(name) between 2 and 60),
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  per_minute int not null check (per_minute between 1 and 6000),
  hash bytea not null check (length(hash) = 32), -- SHA-256; the key itself is shown once and kept nowhere
  hint text not null check (length(hint) = 4), -- its last four characters, to tell one from another
  issued_at timestamptz not null,
  issued_by_name text not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  revoked_at timestamptz,
  used_at timestamptz, -- at most a minute behind
  version int not null,
  head bytea not null,
  primary key (county, id),
  unique (county, hash)
);
comment on table exchange.api_key is 'Keys by which programs of others come in: whose, how far, what for, how often, until when.';
create index api_key_by_hash on exchange.api_key (hash); -- every call that brings a key
alter table exchange.api_key enable row level security;
alter table exchange.api_key force row level security;
create policy web_reads on exchange.api_key for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_issues on exchange.api_key for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_revokes on exchange.api_key for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- Who calls is asked before it is known where it may reach.
create policy auth_reads on exchange.api_key for select to lianxin_auth using (true);
create policy auth_notes_use on exchange.api_key for update to lianxin_auth using (true);
grant select, insert on exchange.api_key to lianxin_web;
grant update (revoked_at, version, head) on exchange.api_key to lianxin_web;
grant select, update (used_at) on exchange.api_key to lianxin_auth;
