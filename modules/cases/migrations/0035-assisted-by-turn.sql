-- The condition on a list of units is not leakproof, so under row-level security the GIN index never served and the view
-- "assist" read a whole county. What is being assisted is little at any time: it is read in the order of the queue.
drop index cases.case_assisted;
create index case_assisted on cases.case (county, turn_by, id) where assisting <> '{}';
-- An act that moves no index entry finds room for the new row beside the old one.
alter table cases.case set (fillfactor = 85);
