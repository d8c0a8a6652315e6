-- 事权清单: which level may settle what, and what a community may be given. Reference data, small.
create table services.authority (
  version int primary key check (version > 0),
  at timestamptz not null,
  by_name text not null,
  why text not null,
  hash bytea not null -- end of the list's chain in the journal
);
comment on table services.authority is 'Versions of the authority list; before the first one the catalogue says it.';

create table services.authority_line (
  category text not null check (category ~ '^[0-9]{4}$'),
  version int not null references services.authority, -- in which this line came into force
  levels text[] not null check (levels <@ array['city', 'county', 'township', 'village', 'grid'] and levels <> '{}'),
  remit boolean not null, -- on the list of what communities may be given and may not refuse
  primary key (category, version)
);
comment on table services.authority_line is 'Every version of every line; the one in force is the latest. Never changed.';

grant select on services.authority, services.authority_line
  to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth;
grant insert on services.authority, services.authority_line to lianxin_web, lianxin_worker;
