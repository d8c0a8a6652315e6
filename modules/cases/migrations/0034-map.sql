-- Open cases within a window of the map: whole numbers, so that row-level security lets the comparison into the index.
create index case_on_map on cases.case (county, lat, lon)
  where lat is not null and status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged');
