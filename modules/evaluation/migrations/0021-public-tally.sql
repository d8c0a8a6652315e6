-- What is published counts what anybody may know of and nothing else, so that no two published figures differ by what is in confidence.
alter table evaluation.fact add column known boolean not null default false;
comment on column evaluation.fact.known is 'Anybody may know of it: not in confidence, not sealed, about nobody. It stands in the public sums.';

create table evaluation.public_tally (
  county int not null,
  month int not null,
  place int8 not null, -- the village
  unit int8 not null, -- 0 when no unit had it
  residents boolean not null, -- brought by a resident, or found by staff
  report int not null default 0,
  not_accepted int not null default 0,
  accepted int not null default 0,
  merged int not null default 0,
  withdrawn int not null default 0,
  terminated int not null default 0,
  suspended int not null default 0,
  excluded int not null default 0,
  handled int not null default 0,
  in_time int not null default 0,
  answered int not null default 0,
  asked int not null default 0,
  rated int not null default 0,
  satisfied int not null default 0,
  neutral int not null default 0,
  solved int not null default 0,
  partly int not null default 0,
  unsolved int not null default 0,
  contact_due int not null default 0,
  contact_in_time int not null default 0,
  closed int not null default 0,
  closed_in_time int not null default 0,
  reworked int not null default 0,
  returned int not null default 0,
  extended int not null default 0,
  reopened int not null default 0,
  on_spot int not null default 0,
  rated_assisted int not null default 0,
  assisted int not null default 0,
  handed_up int not null default 0,
  primary key (county, month, place, unit, residents)
);
comment on table evaluation.public_tally is 'As tally, of the facts alone that anybody may know of: what is published is read from here.';
alter table evaluation.public_tally enable row level security;
create policy worker_all on evaluation.public_tally for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy public_reads on evaluation.public_tally for select to lianxin_public using (true);
grant select, insert, update on evaluation.public_tally to lianxin_worker;
grant select on evaluation.public_tally to lianxin_public;

-- The public reads the whole sums no more.
drop policy public_reads on evaluation.tally;
-- not additive: the page of the release before counted confidential cases too, and shall stop at once.
revoke select on evaluation.tally from lianxin_public;

-- What was counted before is judged by the cases as they stand. The owner reads locked rows as for a backup.
set local app.backup = 'on';
alter table evaluation.fact no force row level security;
update evaluation.fact f set known = true from cases.case c
  where c.county = f.county and c.id = f.id
    and not c.confidential and not c.sealed and c.accused_unit is null and c.accused_account is null;
do $$
declare
  names text[] := '{report, not_accepted, accepted, merged, withdrawn, terminated, suspended, excluded, handled, in_time, answered, asked, rated, satisfied, neutral, solved, partly, unsolved, contact_due, contact_in_time, closed, closed_in_time, reworked, returned, extended, reopened, on_spot, rated_assisted, assisted, handed_up}'; -- in the order of their bits
  one evaluation.public_tally%rowtype;
begin
  for one in execute (
    select format(
      'select county, month, place / 1000000 * 1000000, counted_unit, asks_rating, %s
       from evaluation.fact where known group by 1, 2, 3, 4, 5',
      string_agg(format('count(*) filter (where marks & (1 << %s) <> 0)', bit - 1), ', ' order by bit))
    from unnest(names) with ordinality as n (name, bit))
  loop
    insert into evaluation.public_tally values (one.*);
  end loop;
end $$;
alter table evaluation.fact force row level security;
alter table evaluation.public_tally force row level security;
