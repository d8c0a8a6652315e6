-- 附议: whoever reports may say that it is the same as one of late nearby; a person merges, and whoever looks at what is
-- public may join it herself.
alter table cases.case add said_same int8; -- the case the reporter takes hers to be the same as; a person decides
comment on column cases.case.said_same is 'What the reporter said; merged_into is what was decided.';

drop function cases.alike_in;
-- Beside the form of a report: the same kind in the same grid of late, the newest five, and whether one may join by oneself.
create function cases.alike_in(county int, lo int8, hi int8, category text, since timestamptz)
  returns table (id int8, open boolean, status text, unit int8, reported_at timestamptz)
  language sql stable security definer parallel safe
  set search_path = ''
begin atomic
  select c.id, (c.listed or c.public_words is not null), c.status, c.unit, c.reported_at
  from cases.search s join cases.case c on c.county = s.county and c.id = s.id
  where s.county = alike_in.county and c.county = alike_in.county
    and s.place >= alike_in.lo and s.place < alike_in.hi and s.at >= alike_in.since
    and s.category = alike_in.category and not c.confidential
    and not c.sealed and c.accused_unit is null and c.accused_account is null
    and c.status not in ('merged', 'withdrawn', 'not_accepted')
  order by s.at desc
  limit 5;
end;
grant select (listed, public_words) on cases.case to lianxin_search;
grant usage, create on schema cases to lianxin_search;
alter function cases.alike_in owner to lianxin_search;
revoke create on schema cases from lianxin_search;
revoke all on function cases.alike_in from public;
grant execute on function cases.alike_in to lianxin_public;
-- Whether the one who joins has done so before: her own row says what it was merged into.
create index case_joined_by on cases.case (reporter, merged_into) where merged_into is not null and reporter is not null;
