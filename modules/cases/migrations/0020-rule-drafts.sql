-- Drafts of rules and limits, and what they would have changed: nothing here is in force.
create table cases.rule_draft (
  county int primary key, -- of the city: one open draft an installation
  revision int not null check (revision > 0), -- counts the changes, so that two editors do not undo each other unseen
  base int not null, -- version of the published set it was begun from
  rules jsonb not null,
  limits jsonb not null, -- category code → limit, only what would change
  print text not null, -- of rules and limits: a dry run speaks of exactly one draft
  changed_by int8 not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table cases.rule_draft is 'The open draft of routing rules and limits. Removed when published or dropped.';
grant select on cases.rule_draft to lianxin_web, lianxin_worker;
grant insert, update, delete on cases.rule_draft to lianxin_web;

create table cases.dry_run (
  county int not null, -- of the city
  id uuid not null, -- made by the asker's client, so that sending twice tries once
  print text not null, -- of the draft it tried
  base int not null, -- the published version it was compared with
  rules jsonb not null,
  limits jsonb not null,
  lo int8 not null, -- places whose cases were looked at
  hi int8 not null,
  since timestamptz not null, -- reported from here
  until timestamptz not null, -- and before here
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  total int not null default 0,
  seen int not null default 0,
  beat_at timestamptz, -- a run whose worker died is taken up by another
  ended_at timestamptz,
  result jsonb,
  primary key (county, id),
  check ((state = 'done') = (result is not null))
);
comment on table cases.dry_run is 'A draft tried on the past: what would have gone elsewhere and what would have been late.';
create index dry_run_open on cases.dry_run (county, asked_at) where state in ('waiting', 'running'); -- the job of dry runs
create index dry_run_of_draft on cases.dry_run (county, asked_at desc); -- the page of the draft
grant select on cases.dry_run to lianxin_web, lianxin_worker;
grant insert on cases.dry_run to lianxin_web;
grant update on cases.dry_run to lianxin_worker;

create table cases.dry_run_case (
  county int not null,
  run uuid not null,
  pair int not null, -- which of the run's pairs of units
  id int8 not null, -- the case
  primary key (county, run, pair, id)
);
comment on table cases.dry_run_case is 'Cases that would have gone elsewhere, some of each pair of units, so that a number opens into cases.';
grant select on cases.dry_run_case to lianxin_web, lianxin_worker;
grant insert, delete on cases.dry_run_case to lianxin_worker;
