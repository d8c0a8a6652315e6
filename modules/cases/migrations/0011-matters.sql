-- 附议: how many are told of with a case, for whoever may see the case in public; a number and nobody behind it.
create policy joined_reads on cases.case for select to lianxin_search using (true);
grant select (county, merged_into, status) on cases.case to lianxin_search;
create function cases.joined(in_county int, in_id int8) returns int
  language sql stable security definer parallel safe
  set search_path = ''
  as $$ select count(*)::int from cases.case c where c.county = in_county and c.merged_into = in_id and c.status = 'merged' $$;
comment on function cases.joined is 'Reviewed: gives a number for a case the caller has already been shown.';
grant create on schema cases to lianxin_search;
alter function cases.joined owner to lianxin_search;
revoke create on schema cases from lianxin_search;
revoke execute on function cases.joined from public;
grant execute on function cases.joined to lianxin_web, lianxin_resident, lianxin_public;
