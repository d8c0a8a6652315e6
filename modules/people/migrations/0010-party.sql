-- Party branches, groups and shown people come in by import, and people give their own consent.
-- Branches and groups name places and no persons: everybody may read them, only the place's administrator writes.
alter table people.branch enable row level security;
alter table people.branch force row level security;
alter table people.micro_group enable row level security;
alter table people.micro_group force row level security;
create policy all_read on people.branch for select using (true);
create policy all_read on people.micro_group for select using (true);
create policy web_inserts on people.branch for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_updates on people.branch for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_inserts on people.micro_group for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_updates on people.micro_group for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_inserts on people.person for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant insert, update (covers) on people.branch to lianxin_web;
grant insert, update (covers, branch) on people.micro_group to lianxin_web;
grant insert, update (unit_name, phone, branch, micro_group, account) on people.person to lianxin_web;

create index branch_by_place on people.branch (county, place); -- the import, which finds a branch by its name and village
create index person_by_account on people.person (account) where account is not null; -- one's own identity, on one's own page
create index consent_by_person on people.identity_consent (county, person); -- whether a consent was withdrawn since

-- A person's own yes or no does not depend on the post they act in: read and written by key, as the rest of their account.
create policy auth_reads on people.person for select to lianxin_auth using (account is not null);
create policy auth_updates on people.person for update to lianxin_auth using (account is not null);
create policy auth_all on people.identity_consent to lianxin_auth using (true) with check (true);
grant select, update (shown_since, shows, version, head) on people.person to lianxin_auth;
grant select, insert, update (withdrawn_at) on people.identity_consent to lianxin_auth;
