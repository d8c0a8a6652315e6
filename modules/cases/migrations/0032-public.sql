-- What anybody may know of a grid: what was asked by kind and month and what came of it, and whether somebody reported
-- the same of late. No words of a reporter, no person, no case that was told in confidence. The functions read as a role
-- that nobody logs in as; which columns it may read stands here, and who was recused or reported is not among them.
create policy search_reads on cases.case for select to lianxin_search using (not confidential);
grant select (county, id, place, category, status, outcome, solved, unit, asks_rating, confidential, reported_at, answered_at)
  on cases.case to lianxin_search;

-- The public page of a grid: counts by kind and month. Small counts are folded before anybody reads them.
create function cases.answered_in(county int, lo int8, hi int8, since timestamptz)
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
  group by 1, 2, 3;
end;

-- Beside the form of a report: the same kind in the same grid of late, the newest five.
create function cases.alike_in(county int, lo int8, hi int8, category text, since timestamptz)
  returns table (status text, unit int8, reported_at timestamptz)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select c.status, c.unit, c.reported_at
  from cases.search s join cases.case c on c.county = s.county and c.id = s.id
  where s.county = alike_in.county and c.county = alike_in.county
    and s.place >= alike_in.lo and s.place < alike_in.hi and s.at >= alike_in.since
    and s.category = alike_in.category and not c.confidential
  order by s.at desc
  limit 5;
end;

grant usage, create on schema cases to lianxin_search;
alter function cases.answered_in owner to lianxin_search;
alter function cases.alike_in owner to lianxin_search;
revoke create on schema cases from lianxin_search;
revoke all on function cases.answered_in from public;
revoke all on function cases.alike_in from public;
grant execute on function cases.answered_in, cases.alike_in to lianxin_public;
