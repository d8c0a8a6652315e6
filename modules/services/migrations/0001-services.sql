-- The catalogue of categories and the work calendar: small reference data that stand whole on every node.
create schema services;
grant usage on schema services to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth;

create table services.catalogue (
  version int primary key check (version > 0),
  at timestamptz not null,
  by_name text not null,
  why text not null,
  hash bytea not null -- end of the catalogue's chain in the journal; its version is the version here
);
comment on table services.catalogue is 'Versions of the tree; a case keeps the version it was judged by.';

create table services.category (
  code text not null check (code ~ '^[0-9]{4}$'),
  version int not null references services.catalogue, -- the catalogue's version in which this row came into force
  body jsonb not null,
  primary key (code, version)
);
comment on table services.category is 'Every version of every category; the one in force at version v is the latest row with version <= v. Never changed.';
create index category_by_version on services.category (version); -- what a version changed

create table services.category_group (
  code text primary key check (code ~ '^[0-9]{2}$'),
  name_zh text not null,
  name_en text not null
);
comment on table services.category_group is 'The headings of the tree.';

create table services.calendar (
  id int8 primary key,
  name text not null check (length(name) between 1 and 60),
  place int8 not null unique, -- holds for units in this place's subtree, unless a place below has its own
  seasons jsonb not null, -- working hours by season, minutes of the day
  version int not null,
  head bytea not null
);
comment on table services.calendar is 'Working hours of an organisation. The nearest one up the tree holds.';

create table services.work_calendar (
  calendar int8 not null references services.calendar,
  day date not null,
  works boolean not null,
  provisional boolean not null, -- the notice of this year is not out: a guess by the weekday
  source text not null, -- which notice, or who decided it
  version int not null, -- version of the calendar in which the day was last set
  primary key (calendar, day)
);
comment on table services.work_calendar is 'Which days work: holidays and make-up days come only from the yearly notice and cannot be computed.';

grant select on all tables in schema services to lianxin_web, lianxin_resident, lianxin_intake, lianxin_worker, lianxin_public, lianxin_auth;
grant insert on services.catalogue, services.category, services.category_group to lianxin_web, lianxin_worker;
grant insert, update on services.calendar, services.work_calendar to lianxin_web, lianxin_worker;
