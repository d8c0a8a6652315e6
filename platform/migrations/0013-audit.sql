-- The auditor looks through a span of days: entries lie in the order in which they came, so a range of blocks is enough.
create index entry_by_time on journal.entry using brin (at);
