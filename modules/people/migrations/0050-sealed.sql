-- Phones, and the names that residents gave, lie closed; equal phones are found by the look-up's keyed hash.
-- Their form was checked here; it is checked now before they are closed (rules/phone.ts).
alter table people.account drop constraint account_phone_check, alter column phone type platform.sealed;
alter table people.post alter column phone type platform.sealed;
alter table people.person alter column phone type platform.sealed;
alter table people.resident drop constraint resident_phone_check,
  alter column phone type platform.sealed, alter column name type platform.sealed;

-- The job of the seals closes what lies in clear and closes anew when a key takes another's place.
create policy worker_seals on people.account for update to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_seals on people.post for update to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_seals on people.person for update to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_seals on people.resident for update to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant update (phone) on people.account, people.post, people.person to lianxin_worker;
grant update (name, phone) on people.resident to lianxin_worker;
