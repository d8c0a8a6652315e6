-- 评价设备标记: whether several reporters' ratings came from one device, for as long as their month is not frozen. No role
-- that anybody logs in as reads the mark; what comes out is which cases belong together, to the worker alone.
create table cases.rating_device (
  county int not null,
  case_id int8 not null,
  version int not null, -- of the journal entry that rated it: rated again after a review, it is marked again
  month int not null, -- in which the case was reported, as it is assessed
  mark bytea not null check (length(mark) = 16), -- keyed by county and month: one device has another mark in the next
  at timestamptz not null,
  primary key (county, case_id, version),
  foreign key (county, case_id) references cases.case
);
comment on table cases.rating_device is 'A keyed hash of the device a rating came from. Says only which ratings came from one device; cleared when the month is frozen.';
-- The function below: what came from one device in a month.
create index rating_device_alike on cases.rating_device (county, month, mark);

alter table cases.rating_device enable row level security;
alter table cases.rating_device force row level security;
-- The case's own policy is the condition: only who may rate it writes.
create policy own_writes on cases.rating_device for insert to lianxin_resident
  with check (exists (select from cases.case c where c.county = rating_device.county and c.id = rating_device.case_id));
create policy worker_clears on cases.rating_device for delete to lianxin_worker using (true);
create policy worker_reads on cases.rating_device for select to lianxin_worker using (true);
create policy search_reads on cases.rating_device for select to lianxin_search using (true);
grant insert on cases.rating_device to lianxin_resident;
grant select (county, month, at), delete on cases.rating_device to lianxin_worker;
grant select on cases.rating_device to lianxin_search;

create function cases.rated_by_one_device(county int, fewest int)
  returns table (month int, cases int8[], marked int)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select d.month, array_agg(distinct d.case_id),
    (select count(distinct a.case_id)::int4 from cases.rating_device a
      where a.county = rated_by_one_device.county and a.month = d.month)
  from cases.rating_device d
  where d.county = rated_by_one_device.county
  group by d.month, d.mark
  having count(distinct d.case_id) >= rated_by_one_device.fewest;
end;
grant create on schema cases to lianxin_search;
alter function cases.rated_by_one_device owner to lianxin_search;
revoke create on schema cases from lianxin_search;
revoke all on function cases.rated_by_one_device from public;
grant execute on function cases.rated_by_one_device to lianxin_worker;
