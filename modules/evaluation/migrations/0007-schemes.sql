-- The yearly scheme of a group of comparable departments, what they agreed to and when, and the signed sheets.
create table evaluation.scheme (
  county int not null,
  id int8 not null,
  place int8 not null, -- the county, or the city
  year int not null check (year between 2000 and 2999),
  name text not null check (length(name) between 2 and 40),
  proposed_at timestamptz not null,
  latest int not null check (latest >= 1), -- number of its last version
  version int not null,
  head bytea not null,
  primary key (county, id),
  unique (county, place, year, name)
);
comment on table evaluation.scheme is 'Yearly targets of a group of comparable departments; what it says stands in its versions.';

create table evaluation.scheme_version (
  county int not null,
  scheme int8 not null,
  no int not null check (no >= 1),
  content text not null, -- canonical JSON: units, items, weights, targets
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  why text check (length(why) between 10 and 1000),
  late boolean not null, -- proposed after its year had begun
  proposed_at timestamptz not null,
  proposed_by_name text not null,
  primary key (county, scheme, no),
  -- What is changed, or comes after the year has begun, is changed with a record.
  check ((no = 1 and not late) or why is not null)
);
comment on table evaluation.scheme_version is 'What a scheme says, version by version. Rows are never changed or removed.';

create table evaluation.scheme_agreement (
  county int not null,
  scheme int8 not null,
  no int not null,
  unit int8 not null,
  at timestamptz not null,
  by_account int8 not null,
  by_name text not null,
  primary key (county, scheme, no, unit)
);
comment on table evaluation.scheme_agreement is 'Which unit agreed to which version, when and by whom. Rows are never changed or removed.';

create table evaluation.hand_entry (
  county int not null,
  scheme int8 not null,
  unit int8 not null,
  item text not null,
  kind text not null check (kind in ('month', 'quarter', 'year')),
  from_month int not null,
  no int not null check (no >= 1), -- the last one counts; the others stay
  value float8 not null check (value >= 0),
  evidence text not null check (length(evidence) between 10 and 1000),
  files int8[] not null default '{}',
  at timestamptz not null,
  by_name text not null,
  primary key (county, scheme, unit, item, kind, from_month, no)
);
comment on table evaluation.hand_entry is 'Figures entered by hand, with evidence; a correction is a new row. Rows are never changed or removed.';

create table evaluation.sheet (
  county int not null,
  id int8 not null,
  place int8 not null, -- the unit's, or the scheme's
  scheme int8 not null,
  unit int8 not null,
  kind text not null check (kind in ('month', 'quarter', 'year')),
  from_month int not null,
  edition int not null check (edition >= 1),
  content text not null, -- canonical JSON of the whole sheet: what is signed
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  signature text not null, -- Ed25519 over the content, base64
  public_key text not null,
  signed_at timestamptz not null,
  signed_by int8 not null,
  signed_by_name text not null,
  signed_as text not null, -- role
  head bytea not null,
  primary key (county, id),
  unique (county, scheme, unit, kind, from_month, edition)
);
comment on table evaluation.sheet is 'Sheets as they were signed. A later correction is a new edition; the old one stays. Rows are never changed or removed.';

alter table evaluation.scheme enable row level security;
alter table evaluation.scheme force row level security;
alter table evaluation.scheme_version enable row level security;
alter table evaluation.scheme_version force row level security;
alter table evaluation.scheme_agreement enable row level security;
alter table evaluation.scheme_agreement force row level security;
alter table evaluation.hand_entry enable row level security;
alter table evaluation.hand_entry force row level security;
alter table evaluation.sheet enable row level security;
alter table evaluation.sheet force row level security;
-- By what units are assessed is known to all staff; whom it concerns are units, not persons.
create policy web_reads on evaluation.scheme for select to lianxin_web using (true);
create policy web_proposes on evaluation.scheme for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
-- A unit below the place of a scheme agrees to it: what may be changed of the row is its chain alone.
create policy web_chains on evaluation.scheme for update to lianxin_web using (true);
create policy web_reads on evaluation.scheme_version for select to lianxin_web using (true);
create policy web_proposes on evaluation.scheme_version for insert to lianxin_web with check (true);
create policy web_reads on evaluation.scheme_agreement for select to lianxin_web using (true);
create policy web_agrees on evaluation.scheme_agreement for insert to lianxin_web with check (true);
create policy web_reads on evaluation.hand_entry for select to lianxin_web using (true);
create policy web_enters on evaluation.hand_entry for insert to lianxin_web with check (true);
create policy web_reads on evaluation.sheet for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_signs on evaluation.sheet for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);

grant select, insert on evaluation.scheme, evaluation.scheme_version, evaluation.scheme_agreement, evaluation.hand_entry,
  evaluation.sheet to lianxin_web;
-- The job that clears files asks what names them.
create policy worker_reads on evaluation.hand_entry for select to lianxin_worker using (true);
grant select on evaluation.hand_entry to lianxin_worker;
grant update (latest, version, head) on evaluation.scheme to lianxin_web;
