-- Hops between levels, blind samples of closed cases, and findings that a person looks at.
alter table evaluation.fact add column hops int2 not null default 0;
alter table evaluation.tally add column handed_up int not null default 0;

create table evaluation.draw (
  county int not null,
  id int8 not null,
  place int8 not null, -- the county
  month int not null, -- in which the cases were closed
  seed text not null, -- with it and the journal anybody draws the same cases
  per_stratum int not null check (per_stratum between 1 and 200),
  strata jsonb not null, -- how many there were to draw from, and how many were drawn
  drawn_at timestamptz not null,
  drawn_by_name text not null,
  version int not null,
  head bytea not null,
  primary key (county, id),
  unique (county, month)
);
comment on table evaluation.draw is 'Draws of closed cases to be checked blind by people of another place and unit; one a county and month.';

create table evaluation.sample (
  county int not null,
  id int8 not null,
  draw int8 not null,
  case_id int8 not null,
  place int8 not null, -- the case's
  checker_place int8 not null, -- the grid whose people look
  unit int8, -- that handled it: nobody of it looks
  stratum text not null check (stratum in ('on_spot', 'rated', 'unrated', 'staff')),
  verdict text check (verdict in ('true', 'partly', 'not', 'unknown')),
  note text check (length(note) <= 1000),
  judged_by int8,
  judged_at timestamptz,
  version int not null default 0,
  head bytea,
  primary key (county, id),
  unique (county, case_id),
  check ((verdict is null) = (judged_at is null))
);
comment on table evaluation.sample is 'A closed case drawn for a blind check: whether what the answer says is so, seen by somebody who does not know who handled it.';
create index sample_open on evaluation.sample (county, checker_place) where verdict is null; -- what waits for a checker
create index sample_of_draw on evaluation.sample (county, draw); -- the error rate of a draw

create table evaluation.finding (
  county int not null,
  id int8 not null,
  place int8 not null, -- the county
  kind text not null check (kind in ('five_run', 'five_share', 'soon_rated', 'withdrawn')),
  unit int8, -- whose cases they are
  subject text not null, -- what it is about and when, so that it is found once
  p float8 not null check (p between 0 and 1),
  cases int8[] not null,
  seen int not null, -- how many of how many, beside what was to be expected
  of_all int not null,
  expected float8 not null,
  found_at timestamptz not null,
  looked_by_name text,
  looked_at timestamptz,
  opinion text check (opinion in ('explained', 'follow_up')),
  note text check (length(note) <= 1000),
  version int not null default 0,
  head bytea,
  primary key (county, id),
  unique (county, subject)
);
comment on table evaluation.finding is 'What looks unlike chance in ratings and withdrawals. A finding changes nothing by itself: a person looks at it and says what it is.';

alter table evaluation.draw enable row level security;
alter table evaluation.draw force row level security;
alter table evaluation.sample enable row level security;
alter table evaluation.sample force row level security;
alter table evaluation.finding enable row level security;
alter table evaluation.finding force row level security;
create policy web_reads on evaluation.draw for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.draw for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy public_reads on evaluation.draw for select to lianxin_public using (true);
-- Whoever is asked to look sees it, and whoever watches over the place of the case.
create policy web_reads on evaluation.sample for select to lianxin_web
  using ((checker_place >= current_setting('app.lo')::int8 and checker_place < current_setting('app.hi')::int8)
    or (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8));
create policy web_writes on evaluation.sample for update to lianxin_web
  using (checker_place >= current_setting('app.lo')::int8 and checker_place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.sample for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_reads on evaluation.finding for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on evaluation.finding for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.finding for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy public_reads on evaluation.sample for select to lianxin_public using (true);
grant select on evaluation.draw, evaluation.sample, evaluation.finding to lianxin_web;
grant update (verdict, note, judged_by, judged_at, version, head) on evaluation.sample to lianxin_web;
grant update (looked_by_name, looked_at, opinion, note, version, head) on evaluation.finding to lianxin_web;
grant select, insert, update on evaluation.draw, evaluation.sample, evaluation.finding to lianxin_worker;
-- Verdicts by county and stratum, and nothing that leads to a case.
grant select (county, stratum, verdict) on evaluation.sample to lianxin_public;
