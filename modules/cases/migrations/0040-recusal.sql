-- 保密举报和回避: who is complained of, until it is settled who that is, and the level whose offices stand clear of it.
alter table cases.case
  add accused_words text check (length(accused_words) <= 200), -- as the reporter wrote it
  add sealed boolean not null default false, -- not settled yet who must not see it: only county and city read it
  add clear_level text, -- the lowest level whose office may have it; null where no office is complained of
  add constraint case_public_clear check ((not listed and public_words is null)
    or (not sealed and accused_unit is null and accused_account is null)) not valid;
comment on column cases.case.sealed is 'Somebody is complained of in words that no unit answers to; lifted by naming who is recused.';

-- What anybody may know of a grid leaves out what complains of somebody: who is complained of reads it too.
grant select (accused_unit, accused_account, sealed) on cases.case to lianxin_search;
create or replace function cases.answered_in(county int, lo int8, hi int8, since timestamptz)
  returns table (category text, month text, outcome text, n int)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select c.category, to_char(c.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM'),
    case when c.outcome is null then 'open' else c.outcome end, count(*)::int4
  from cases.search s join cases.case c on c.county = s.county and c.id = s.id
  where s.county = answered_in.county and c.county = answered_in.county
    and s.place >= answered_in.lo and s.place < answered_in.hi and s.at >= answered_in.since
    and c.asks_rating and not c.confidential and c.category is not null
    and not c.sealed and c.accused_unit is null and c.accused_account is null
  group by 1, 2, 3;
end;
create or replace function cases.alike_in(county int, lo int8, hi int8, category text, since timestamptz)
  returns table (status text, unit int8, reported_at timestamptz)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select c.status, c.unit, c.reported_at
  from cases.search s join cases.case c on c.county = s.county and c.id = s.id
  where s.county = alike_in.county and c.county = alike_in.county
    and s.place >= alike_in.lo and s.place < alike_in.hi and s.at >= alike_in.since
    and s.category = alike_in.category and not c.confidential
    and not c.sealed and c.accused_unit is null and c.accused_account is null
  order by s.at desc
  limit 5;
end;
