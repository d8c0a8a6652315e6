-- View "ended" read in the order it is shown, for whoever looks: only as many rows as a page shows are read.
drop index cases.case_ended;
-- The city's: no list of counties can be read in one order.
create index case_ended_all on cases.case (closed_at desc, id desc) where closed_at is not null;
-- A county's.
create index case_ended on cases.case (county, closed_at desc, id desc) where closed_at is not null;
-- A unit's.
create index case_ended_unit on cases.case (county, unit, closed_at desc, id desc) where closed_at is not null and unit is not null;
-- A town's, a village's, a grid's.
create index case_ended_place on cases.case (county, place, closed_at) where closed_at is not null;
