-- Former names and abbreviations: other systems and old papers go on calling a unit by them.
alter table people.unit add column aliases text[] not null default '{}' check (cardinality(aliases) <= 30);
comment on column people.unit.aliases is 'What it was called before, added when it is renamed, and what people call it for short.';
