create schema insight;

-- Models that tell categories, learned from the city's own closed cases.
create table insight.category_model (
  county int not null, -- of the city
  version int not null check (version > 0),
  learned_at timestamptz not null,
  learned_to timestamptz not null, -- when the newest case it was judged by was closed
  examples int not null,
  judged int not null,
  right_share real not null, -- of the newest cases, by a model that knew only the older ones
  standing_share real not null, -- of the same cases, by what was in force
  floor real, -- above this margin a proposal is filled in; null: never
  packed bytea, -- null: it was not better, and what was in force stays
  primary key (county, version)
);
comment on table insight.category_model is 'What was learned from closed cases: numbers of grams and their weights, no text. A version without one was tried and not taken.';
grant usage on schema insight to lianxin_web, lianxin_worker, lianxin_intake;
grant select on insight.category_model to lianxin_web, lianxin_worker, lianxin_intake;
grant insert, delete on insight.category_model to lianxin_worker;
alter table insight.category_model enable row level security;
alter table insight.category_model force row level security;
-- How well suggestions are learned is no secret of any place.
create policy web_reads on insight.category_model for select to lianxin_web using (true);
create policy intake_reads on insight.category_model for select to lianxin_intake using (true);
create policy worker_all on insight.category_model for all to lianxin_worker using (true) with check (true);
