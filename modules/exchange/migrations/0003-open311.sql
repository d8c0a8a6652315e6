-- What Open311 shows: requests as anybody may know them, kept by a follower. What is not public never lies here.
create table exchange.public_request (
  county int not null,
  id int8 not null, -- the case
  number text not null, -- as people read it aloud: the service_request_id
  place int8 not null, -- the village, never nearer
  category text,
  status text not null,
  open boolean not null,
  outcome text, -- for counts; not for the public
  unit int8,
  words text, -- in words of the office, where the matter was opened to others
  residents boolean not null, -- asked for by a resident, not found by staff
  requested_at timestamptz not null,
  updated_at timestamptz not null,
  expected_at timestamptz,
  primary key (county, id)
);
comment on table exchange.public_request is 'Requests as anybody may know them: kind, village, unit, state. Kept by a follower; a request that stops being public is removed.';
create index public_request_of_county on exchange.public_request (county, requested_at desc, id desc); -- the list of a county
create index public_request_of_city on exchange.public_request (requested_at desc, id desc); -- the list of the city
alter table exchange.public_request enable row level security;
alter table exchange.public_request force row level security;
create policy public_reads on exchange.public_request for select to lianxin_public using (true);
create policy worker_keeps on exchange.public_request to lianxin_worker using (true) with check (true);
-- What came of a single request is told in counts alone.
grant select (county, id, number, place, category, status, open, unit, words, requested_at, updated_at, expected_at)
  on exchange.public_request to lianxin_public;
grant select, insert, update, delete on exchange.public_request to lianxin_worker;

create table exchange.public_update (
  county int not null,
  id int8 not null, -- the case
  version int not null, -- of the entry in its journal
  at timestamptz not null,
  status text not null, -- the state it led to
  primary key (county, id, version)
);
comment on table exchange.public_update is 'When a request came into which state; read only beside its public request.';
create index public_update_at on exchange.public_update (at desc); -- updates of late
alter table exchange.public_update enable row level security;
alter table exchange.public_update force row level security;
create policy public_reads on exchange.public_update for select to lianxin_public
  using (exists (select from exchange.public_request r where r.county = public_update.county and r.id = public_update.id));
create policy worker_keeps on exchange.public_update to lianxin_worker using (true) with check (true);
grant select on exchange.public_update to lianxin_public;
grant select, insert, update, delete on exchange.public_update to lianxin_worker;

create table exchange.brought (
  county int not null,
  id int8 not null, -- the case
  key_id int8 not null, -- the key it came by
  primary key (county, id)
);
comment on table exchange.brought is 'Which key a request came by: that key alone adds to it, and reads it when it is not public.';
alter table exchange.brought enable row level security;
alter table exchange.brought force row level security;
create policy worker_keeps on exchange.brought to lianxin_worker
  using (county >= current_setting('app.lo')::int8 / 1000000000000 and county < current_setting('app.hi')::int8 / 1000000000000)
  with check (county >= current_setting('app.lo')::int8 / 1000000000000 and county < current_setting('app.hi')::int8 / 1000000000000);
grant select, insert on exchange.brought to lianxin_worker;
