-- 要点: what the category asks for beside the report, as the reporter gave it.
alter table cases.case
  add details jsonb not null default '[]'
    constraint case_details_list check (jsonb_typeof(details) = 'array' and jsonb_array_length(details) <= 20);
comment on column cases.case.details is
  'A list of {name, label, kind, value}: with the words each was asked in, for categories change and what was said stays readable.';
-- She may say later what she left out.
grant update (details) on cases.case to lianxin_resident;
