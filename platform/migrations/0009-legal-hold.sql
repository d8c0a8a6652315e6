-- 留存: what a court, an inspection or an open dispute may still ask for is not removed when its term is over.
create table platform.legal_hold (
  county int not null,
  object int8 not null,
  why text not null check (length(why) between 4 and 300),
  by_account int8 not null,
  by_name text not null,
  at timestamptz not null,
  lifted_at timestamptz,
  primary key (county, object, at)
);
comment on table platform.legal_hold is 'Objects whose terms are stopped, by whom and why.';
create unique index legal_hold_once on platform.legal_hold (county, object) where lifted_at is null; -- the jobs of the terms
grant select, insert, update (lifted_at) on platform.legal_hold to lianxin_web;
grant select on platform.legal_hold to lianxin_worker;
