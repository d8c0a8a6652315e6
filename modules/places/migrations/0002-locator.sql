-- The index of all borders in force, kept so that a start does not lay it out again: find-my-grid answers at once.
create table places.locator (
  revisions text primary key, -- revision and border version of every county it was made from
  made_at timestamptz not null,
  body bytea not null
);
alter table places.locator alter column body set storage external;
comment on table places.locator is 'Ready index of the borders, a row a state of the places; made by a job, taken up by every process that starts.';
grant select on places.locator to lianxin_web, lianxin_public, lianxin_worker;
grant insert, delete on places.locator to lianxin_worker;
