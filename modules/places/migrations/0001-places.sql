-- Places from 市 down to 微网格, their borders by version, what came out of what, and imports waiting for a decision.
-- All of it is reference: everybody may read where a grid is; writing is held to the writer's subtree by code.
create schema places;
grant usage on schema places to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth;

create table places.place (
  county int not null,
  id int8 not null,
  code int8 not null check (code between 110000000000000000 and 999999999999999999),
  name text not null check (length(name) between 1 and 80),
  extent text not null check (extent in ('polygon', 'list', 'none')),
  population int check (population >= 0),
  households int check (households >= 0),
  land_class text check (land_class in ('urban', 'rural')),
  as_of date, -- the day population, households and class are of
  valid_from date not null,
  valid_to date, -- the first day it no longer is; null while in force
  version int not null default 0,
  head bytea,
  primary key (county, id),
  unique (county, code), -- a code is never given to another place, not even after the first has ended
  check (valid_to is null or valid_to >= valid_from)
);
comment on table places.place is 'Every place there is or was. The code is 18 digits, so a subtree is a range; the id is the identity.';

create table places.alias (
  county int not null,
  alias text not null check (length(alias) between 1 and 60),
  place int8 not null,
  code int8 not null,
  primary key (county, alias)
);
comment on table places.alias is 'Local codes of places, kept beside the national ones.';

create table places.member (
  county int not null,
  place int8 not null,
  code int8 not null,
  kind text not null check (kind in ('building', 'stair', 'floor', 'door')),
  text text not null check (length(text) between 1 and 120),
  primary key (county, place, kind, text)
);
comment on table places.member is 'Buildings, stairs, floors and doors of a micro-grid that is a list and not a polygon.';

create table places.successor (
  county int not null,
  old_id int8 not null,
  new_id int8 not null,
  code int8 not null, -- of the place that ended
  on_date date not null,
  kind text not null check (kind in ('split', 'merge', 'rename', 'redraw')),
  main boolean not null, -- where a case without a point goes
  primary key (county, old_id, new_id)
);
comment on table places.successor is 'What a place became. Cases keep their old place and are followed here when read.';

create table places.revision (
  county int primary key,
  code int8 not null,
  revision int not null, -- raised by every change; its lock makes changes of a county wait for each other
  boundary int not null -- version of the borders in force, 0 before the first
);
comment on table places.revision is 'How often a county''s places and borders changed; processes that hold them in memory watch it.';

create table places.boundary_version (
  county int not null,
  version int not null check (version > 0),
  code int8 not null,
  valid_from date not null,
  made_at timestamptz not null,
  sha256 bytea not null,
  primary key (county, version)
);
comment on table places.boundary_version is 'Borders of a county as a whole; a case keeps the version its place was found with.';

create table places.boundary (
  county int not null,
  place int8 not null,
  version int not null,
  code int8 not null,
  body bytea, -- varint steps on the lattice of 1e-7 degree; null where a border was taken away
  primary key (county, place, version)
);
alter table places.boundary alter column body set storage external;
comment on table places.boundary is 'Rings of the smallest places only, a row only where the shape changed; upper borders are edges with different parents.';

create table places.tile_set (
  version int primary key, -- sum of the counties'' boundary versions: rises with every change, the same in every process
  made_at timestamptz not null
);
comment on table places.tile_set is 'Versions whose tiles are complete.';

create table places.tile (
  version int not null,
  z int not null,
  x int not null,
  y int not null,
  body bytea not null, -- gzip of a Mapbox vector tile
  primary key (version, z, x, y)
);
alter table places.tile alter column body set storage external;
comment on table places.tile is 'Vector tiles z8-z14, served as they are; an absent row is an empty tile.';

create table places.import (
  county int not null,
  id int8 not null,
  code int8 not null, -- the subtree it may write
  actor int8 not null,
  file_name text not null check (length(file_name) <= 200),
  format text not null check (format in ('csv', 'geojson')),
  repair boolean not null,
  body bytea not null, -- gzip of the file
  report jsonb not null, -- counts, the first faults, and the revisions it was checked against
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (county, id)
);
comment on table places.import is 'Files that were checked and wait to be confirmed; nothing of them is in force before.';

do $$
declare t text;
begin
  foreach t in array array['place', 'alias', 'member', 'successor', 'revision', 'boundary_version', 'boundary'] loop
    execute format('alter table places.%I enable row level security', t);
    execute format('alter table places.%I force row level security', t);
    execute format('create policy all_read on places.%I for select using (true)', t);
    execute format('create policy web_inserts on places.%I for insert to lianxin_web
      with check (code >= current_setting(''app.lo'')::int8 and code < current_setting(''app.hi'')::int8)', t);
    execute format('create policy web_updates on places.%I for update to lianxin_web
      using (code >= current_setting(''app.lo'')::int8 and code < current_setting(''app.hi'')::int8)', t);
    execute format('create policy web_deletes on places.%I for delete to lianxin_web
      using (code >= current_setting(''app.lo'')::int8 and code < current_setting(''app.hi'')::int8)', t);
    execute format('grant select on places.%I to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth', t);
  end loop;
end $$;
-- A county's revision belongs to whoever changes anything in it, even a village: the range asked is the county's own part of theirs.
drop policy web_inserts on places.revision;
drop policy web_updates on places.revision;
create policy web_inserts on places.revision for insert to lianxin_web with check (true);
create policy web_updates on places.revision for update to lianxin_web using (true);
drop policy web_inserts on places.boundary_version;
create policy web_inserts on places.boundary_version for insert to lianxin_web with check (true);

grant insert, update on places.place, places.revision to lianxin_web;
grant insert, delete on places.alias, places.member to lianxin_web;
grant insert on places.successor, places.boundary_version, places.boundary to lianxin_web;
grant select on places.tile, places.tile_set to lianxin_web, lianxin_public, lianxin_resident, lianxin_worker;
grant insert, delete on places.tile, places.tile_set to lianxin_worker;

alter table places.import enable row level security;
alter table places.import force row level security;
create policy web_reads on places.import for select to lianxin_web
  using (code >= current_setting('app.lo')::int8 and code < current_setting('app.hi')::int8);
create policy web_inserts on places.import for insert to lianxin_web
  with check (code >= current_setting('app.lo')::int8 and code < current_setting('app.hi')::int8);
create policy web_updates on places.import for update to lianxin_web
  using (code >= current_setting('app.lo')::int8 and code < current_setting('app.hi')::int8);
create policy worker_clears on places.import for delete to lianxin_worker
  using (code >= current_setting('app.lo')::int8 and code < current_setting('app.hi')::int8);
create policy worker_reads on places.import for select to lianxin_worker
  using (code >= current_setting('app.lo')::int8 and code < current_setting('app.hi')::int8);
grant select, insert, update on places.import to lianxin_web;
grant select, delete on places.import to lianxin_worker;
