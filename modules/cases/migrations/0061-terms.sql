-- What is kept no longer than stated. The row stays, so that every count stays right.
alter table cases.case add column deidentified_at timestamptz; -- nothing in it tells any more who it was about
create policy worker_ends on cases.case_file for delete to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant delete on cases.case_file to lianxin_worker;
