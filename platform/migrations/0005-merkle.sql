-- The journal as evidence: a Merkle tree over each county's order, and signed checkpoints over all of them.
alter table journal.head
  add leaves int8 not null default 0, -- how many positions the tree holds; it follows the order within a moment
  add frontier bytea not null default '', -- hashes of the perfect trees these leaves fall into, largest first
  add constraint head_leaves check (leaves between 0 and pos);

create table journal.subtree (
  county int not null,
  level int2 not null check (level > 0), -- of 256 ^ level leaves
  idx int8 not null,
  hash bytea not null check (length(hash) = 32),
  primary key (county, level, idx)
);
comment on table journal.subtree is 'Hashes of complete perfect trees, so that a proof reads some hundred rows of any number. Never changed.';
grant select, insert on journal.subtree to lianxin_worker;
grant select on journal.subtree to lianxin_web, lianxin_public;

create table journal.checkpoint (
  n int8 primary key check (n > 0),
  at timestamptz not null,
  body text not null, -- what is signed: city, time, the checkpoint before, and each county with leaves and root
  hash bytea not null, -- over the body
  signature bytea not null,
  key_id text not null -- the first bytes of the hash of the public key
);
comment on table journal.checkpoint is 'Signed states of all trees, each naming the one before. The key is in no database; copies lie outside. Never changed.';
grant select, insert on journal.checkpoint to lianxin_worker;
grant select on journal.checkpoint to lianxin_web, lianxin_public;
grant usage on schema journal to lianxin_public;
grant select on journal.head to lianxin_public;

-- Hashes of a block of leaves for a proof: they tell nothing of what was done, so they need no scope.
create function journal.leaves_of(county int, behind int8) returns table (pos int8, hash bytea)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select p.pos, e.hash
  from journal.position p
  join journal.entry e on e.county = p.county and e.object = p.object and e.version = p.version
  where p.county = leaves_of.county and p.pos > leaves_of.behind and p.pos <= leaves_of.behind + 256
  order by p.pos;
end;
grant usage, create on schema journal to lianxin_search;
grant select on journal.entry, journal.position to lianxin_search;
create policy search_reads on journal.entry for select to lianxin_search using (true);
alter function journal.leaves_of owner to lianxin_search;
revoke create on schema journal from lianxin_search;
revoke all on function journal.leaves_of from public;
grant execute on function journal.leaves_of to lianxin_web, lianxin_public, lianxin_resident;

-- Where an entry stands, for whoever knows its hash: an entry that is not there and one with another hash look alike.
create function journal.position_of(county int, object int8, version int, hash bytea) returns int8
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select p.pos
  from journal.entry e
  join journal.position p on p.county = e.county and p.object = e.object and p.version = e.version
  where e.county = position_of.county and e.object = position_of.object and e.version = position_of.version
    and e.hash = position_of.hash;
end;
grant create on schema journal to lianxin_search;
alter function journal.position_of owner to lianxin_search;
revoke create on schema journal from lianxin_search;
revoke all on function journal.position_of from public;
grant execute on function journal.position_of to lianxin_public;
