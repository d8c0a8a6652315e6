-- Units that ever had a case: to none of them is its rating shown, whoever handled it last.
alter table evaluation.fact add column had int8[] not null default '{}';
comment on column evaluation.fact.had is 'Every unit that had the case or was called to help: none of them is shown its rating.';
-- What was counted before keeps the units it was counted with; the desk reads the journal itself.
alter table evaluation.fact no force row level security;
update evaluation.fact set had = array_remove(array[handled_unit, unit], null);
alter table evaluation.fact force row level security;
