-- Words of cases, to be found by; kept by a follower of the journal, and holding no text.

create table cases.search (
  county int not null,
  id int8 not null, -- the case
  place int8 not null,
  category text,
  at timestamptz not null, -- when it was reported: what is found is shown newest first
  -- Hashes of shelf and term: each term stands on the shelf of its town and year, and on that of its ten days.
  keys int4[] not null,
  primary key (county, id)
);
comment on table cases.search is 'What a case can be found by: hashes of its terms, shelf by shelf. The words themselves are only in the case.';
-- The search function: all terms of a query on one shelf. A short pending list, since every search reads it.
create index search_keys on cases.search using gin (keys) with (gin_pending_list_limit = 1024);
-- What was reported at a place, newest first: the place's history, similar cases.
create index search_at_place on cases.search (county, place, at desc);

alter table cases.search enable row level security;
alter table cases.search force row level security;
create policy web_reads on cases.search for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_all on cases.search for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy search_reads on cases.search for select to lianxin_search using (true);
grant select on cases.search to lianxin_web, lianxin_search;
grant select, insert, update on cases.search to lianxin_worker;

-- Containment of arrays is not leakproof: under row-level security the planner would look at every row of the scope
-- before it may use the index. So the scope comes as arguments, and the function reads as a role that sees all.
-- `shelves` holds the hashes of the terms shelf by shelf, newest shelf first, `terms` on each; reading stops when
-- `most` are found. What comes back are keys only: the case itself is read under the reader's own scope.
create function cases.search_cases(counties int[], lo int8, hi int8, shelves int[], terms int, most int)
  returns table (county int, id int8, at timestamptz)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select found.county, found.id, found.at
  from generate_series(1, array_length(search_cases.shelves, 1), search_cases.terms) as shelf (first)
  cross join lateral (
    select s.county, s.id, s.at from cases.search s
    where s.keys @> search_cases.shelves[shelf.first : shelf.first + search_cases.terms - 1]
      and s.county = any (search_cases.counties)
      -- The sum keeps the planner from the index by place: of a town it would read every case, of a term only some.
      and s.place + 0 >= search_cases.lo and s.place + 0 < search_cases.hi
    order by s.at desc, s.id desc
    limit search_cases.most
  ) as found
  limit search_cases.most;
end;
grant usage, create on schema cases to lianxin_search;
alter function cases.search_cases owner to lianxin_search;
revoke create on schema cases from lianxin_search;
revoke all on function cases.search_cases from public;
grant execute on function cases.search_cases to lianxin_web;
