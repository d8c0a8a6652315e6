-- Data that one unit asks of another: what, what for, on which basis, who granted it, until when, and every use.
create table exchange.share (
  county int not null, -- of the owner's place
  id int8 not null,
  place int8 not null, -- of the owner
  owner int8 not null, -- the unit whose data it is
  asker int8 not null,
  asker_place int8 not null,
  dataset text not null check (dataset in ('cases', 'units', 'categories')),
  fields text[] not null check (cardinality(fields) between 1 and 20),
  purpose text not null check (length(purpose) between 10 and 500),
  basis text not null check (length(basis) between 4 and 300), -- law and article, or the agreement
  until date not null, -- last day
  asked_at timestamptz not null,
  asked_by_name text not null,
  ruled_at timestamptz,
  granted boolean,
  ruled_by_name text,
  ruled_why text check (length(ruled_why) between 2 and 500),
  revoked_at timestamptz,
  version int not null,
  head bytea not null,
  primary key (county, id),
  check ((ruled_at is null) = (granted is null)),
  check (owner <> asker)
);
comment on table exchange.share is 'Requests of units for data of other units, and how they were ruled on.';

create table exchange.share_use (
  county int not null,
  share int8 not null,
  at timestamptz not null,
  no int8 generated always as identity,
  way text not null check (way in ('key', 'download')),
  by_name text, -- who downloaded; null for a program
  given int not null, -- rows handed over
  primary key (county, share, no)
);
comment on table exchange.share_use is 'Every use of shared data, for its owner to see. Rows are never changed or removed.';

alter table exchange.share enable row level security;
alter table exchange.share force row level security;
alter table exchange.share_use enable row level security;
alter table exchange.share_use force row level security;
create policy web_reads on exchange.share for select to lianxin_web using (
  (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8)
  or (asker_place >= current_setting('app.lo')::int8 and asker_place < current_setting('app.hi')::int8));
create policy web_asks on exchange.share for insert to lianxin_web
  with check (asker_place >= current_setting('app.lo')::int8 and asker_place < current_setting('app.hi')::int8);
create policy web_rules on exchange.share for update to lianxin_web using (
  (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8)
  or (asker_place >= current_setting('app.lo')::int8 and asker_place < current_setting('app.hi')::int8));
create policy web_reads on exchange.share_use for select to lianxin_web using (
  exists (select from exchange.share s where s.county = share_use.county and s.id = share_use.share));
create policy worker_reads on exchange.share for select to lianxin_worker using (true);
create policy worker_notes on exchange.share_use to lianxin_worker using (true) with check (true);
grant select, insert, update (ruled_at, granted, ruled_by_name, ruled_why, revoked_at, version, head) on exchange.share to lianxin_web;
grant select on exchange.share_use to lianxin_web;
grant select on exchange.share to lianxin_worker;
grant select, insert on exchange.share_use to lianxin_worker;
