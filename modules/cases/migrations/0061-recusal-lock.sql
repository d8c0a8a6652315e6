-- 回避, a second lock: a query that forgets who is complained of gets no such row either.
-- Asked only of the few cases in which somebody is complained of; of all others three columns of the row are looked at.
-- `app.self` holds account, role and units of whoever asks; it is a star while somebody names who is recused, since they
-- may name themselves, and where nothing was set nobody is let in.
create function cases.stands_clear(accused_unit int8, accused_account int8, sealed boolean) returns boolean
  language plpgsql stable parallel safe cost 1
  set search_path = ''
as $$
declare
  self text := current_setting('app.self', true);
  parts text[] := string_to_array(self, ' ');
  units int8[];
begin
  if self = '*' then return true; end if;
  if self is null or self = '' then return false; end if;
  if sealed and parts[2] not in ('countyDispatcher', 'cityDispatcher') then return false; end if;
  if accused_account = parts[1]::int8 then return false; end if;
  if accused_unit is null then return true; end if;
  units := parts[3:]::int8[];
  -- A unit and those it answers to in its own line (条); eight links are more than any line has.
  for _ in 1 .. 8 loop
    -- A village's committee and its 连心办 are the same people under two names.
    units := units || array(
      select o.id from people.unit u join people.unit o on o.place = u.place and o.closed_at is null
      where u.id = any (units) and u.kind in ('villageCommittee', 'office') and o.kind in ('villageCommittee', 'office')
        and u.place % 1000000 = 0 and u.place % 1000000000 <> 0);
    if accused_unit = any (units) then return false; end if;
    units := array(select distinct u.parent from people.unit u where u.id = any (units) and u.parent is not null);
    exit when units = '{}';
  end loop;
  return true;
end $$;

create policy recused on cases.case as restrictive for select to lianxin_web
  using ((accused_unit is null and accused_account is null and not sealed)
    or cases.stands_clear(accused_unit, accused_account, sealed));
-- A photo is as far out of sight as its case; the case's own policies are the condition.
create policy recused on cases.case_file as restrictive for select to lianxin_web
  using (exists (select from cases.case c where c.county = case_file.county and c.id = case_file.case_id));
