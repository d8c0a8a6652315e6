-- Call-backs, ratings released in batches, and the reminder. Facts and sums are written by the follower alone.
revoke update on evaluation.fact from lianxin_web;
revoke insert, update on evaluation.tally from lianxin_web;
drop policy web_writes on evaluation.fact;
drop policy web_inserts on evaluation.tally;
drop policy web_writes on evaluation.tally;

alter table evaluation.fact add column batch int8; -- the batch its rating was released with
-- Ratings that wait for their batch: the job of the release.
create index fact_unreleased on evaluation.fact (county, handled_unit) where rated_at is not null and batch is null;

create table evaluation.callback (
  county int not null,
  id int8 not null,
  case_id int8 not null,
  place int8 not null,
  unit int8, -- that handled it: nobody of it calls
  reason text not null check (reason in ('random', 'unhappy', 'assisted', 'withdrawn')),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'answered', 'declined', 'unreached', 'void')),
  tries int2 not null default 0,
  way text check (way in ('callback', 'paper', 'helper')),
  helper text check (length(helper) <= 60),
  files int8[] not null default '{}', -- the picture of her paper
  solved text check (solved in ('yes', 'partly', 'no')),
  score int2 check (score between 1 and 5),
  words text check (length(words) <= 1000),
  called_by int8,
  called_by_name text,
  called_at timestamptz,
  version int not null default 0,
  head bytea,
  primary key (county, id),
  unique (county, case_id),
  check ((state = 'answered') = (solved is not null and score is not null)),
  check (way <> 'helper' or helper is not null),
  check (way <> 'paper' or cardinality(files) > 0)
);
comment on table evaluation.callback is 'Reporters to be asked by somebody outside the handling unit, why, and what they said.';
-- What waits to be called, the most pressing first.
create index callback_open on evaluation.callback (county, due_at, id) where state = 'open';
-- What was said of late.
create index callback_called on evaluation.callback (county, called_at desc) where called_at is not null;
alter table evaluation.callback enable row level security;
alter table evaluation.callback force row level security;
create policy web_reads on evaluation.callback for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on evaluation.callback for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.callback for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select on evaluation.callback to lianxin_web;
grant update (state, tries, way, helper, files, solved, score, words, called_by, called_by_name, called_at, version, head)
  on evaluation.callback to lianxin_web;
grant select, insert, update on evaluation.callback to lianxin_worker;

create table evaluation.rating_batch (
  county int not null,
  id int8 not null,
  unit int8 not null,
  place int8 not null, -- the unit's own, or the county where a city's unit handled
  released_at timestamptz not null,
  ratings int not null check (ratings >= 5),
  solved int not null,
  partly int not null,
  unsolved int not null,
  scores int[] not null check (cardinality(scores) = 5), -- how many gave 1, 2, 3, 4, 5
  words text[] not null, -- in an order that follows nothing
  primary key (county, id)
);
comment on table evaluation.rating_batch is 'Ratings as the handling unit may see them: five or more at once, without numbers, names or times.';
create index batch_of_unit on evaluation.rating_batch (county, unit, released_at desc); -- a unit's own page
alter table evaluation.rating_batch enable row level security;
alter table evaluation.rating_batch force row level security;
create policy web_reads on evaluation.rating_batch for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on evaluation.rating_batch for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select on evaluation.rating_batch to lianxin_web;
grant select, insert on evaluation.rating_batch to lianxin_worker;
