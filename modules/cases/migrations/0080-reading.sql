-- Indexes of cases that no statement is served by; every act had kept them, and every plan weighed them.
-- The job of the turns asks for several states at once and reads case_by_turn.
drop index cases.case_unrated;
-- One's own are few: whether one of them was merged into a case is seen among them (case_of_reporter).
drop index cases.case_joined_by;

-- As search_cases, with what a unit has or had picked out where the words are found: of a county's handlers each is shown
-- the newest of the own unit, and no key of a case that would be thrown away again leaves the database. `looked` are gone
-- through at most, `most` given back. search_cases stays for processes that were started before.
create function cases.find_cases(counties int[], lo int8, hi int8, shelves int[], terms int, unit int8, looked int, most int)
  returns table (county int, id int8, at timestamptz)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select found.county, found.id, found.at
  from (
    select shelved.county, shelved.id, shelved.at
    from generate_series(1, array_length(find_cases.shelves, 1), find_cases.terms) as shelf (first)
    cross join lateral (
      select s.county, s.id, s.at from cases.search s
      where s.keys @> find_cases.shelves[shelf.first : shelf.first + find_cases.terms - 1]
        and s.county = any (find_cases.counties)
        -- The sum keeps the planner from the index by place: of a town it would read every case, of a term only some.
        and s.place + 0 >= find_cases.lo and s.place + 0 < find_cases.hi
      order by s.at desc, s.id desc
      limit find_cases.looked
    ) as shelved
    limit find_cases.looked
  ) as found
  where find_cases.unit is null or (
    select c.unit is not distinct from find_cases.unit or c.handled_unit is not distinct from find_cases.unit
      or c.assists @> jsonb_build_array(jsonb_build_object('unit', find_cases.unit::text))
    from cases.case c where c.county = found.county and c.id = found.id)
  limit find_cases.most;
end;
-- With the unit they are with, which could be read before.
grant select (handled_unit, assists) on cases.case to lianxin_search;
grant create on schema cases to lianxin_search;
alter function cases.find_cases owner to lianxin_search;
revoke create on schema cases from lianxin_search;
revoke all on function cases.find_cases from public;
grant execute on function cases.find_cases to lianxin_web;
