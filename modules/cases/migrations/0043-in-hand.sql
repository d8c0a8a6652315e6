-- View "mine": what somebody of a unit has in hand, what is due first.
create index case_in_hand on cases.case (county, assignee, turn_by, id) where assignee is not null
  and status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged');
