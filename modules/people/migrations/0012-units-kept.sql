-- Units are renamed, moved to another house and abolished; stations join and leave a township's platforms.
alter table people.unit add column address text check (length(address) between 2 and 100); -- where people find it
alter table people.unit add column successor int8; -- who answers from the day it is abolished
-- A unit is abolished from a day on, known beforehand: closed_at may lie ahead.
alter table people.unit add constraint unit_closed_has_heir check (closed_at is null or successor is not null) not valid;
create policy web_deletes on people.platform_member for delete to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant delete on people.platform_member to lianxin_web;
