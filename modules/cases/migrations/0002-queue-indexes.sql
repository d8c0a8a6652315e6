-- What a desk asks of all that is open, in the order in which it falls due.
drop index cases.case_of_unit;
-- What lies with a unit, what is due first: views "unit", "late" and "open" of a handler.
create index case_of_unit on cases.case (county, unit, turn_by, id) where unit is not null and status not in ('closed', 'not_accepted');
-- What falls due first in a county: views "late" and "open" of an office, and the job of the turns.
create index case_by_turn on cases.case (county, turn_by, id) where status not in ('closed', 'not_accepted');
