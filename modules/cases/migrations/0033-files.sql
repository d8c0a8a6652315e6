-- Files of refused reports are cleared after a day; whoever holds a receipt opens the files of that case.
create index file_by_age on platform.file (created_at); -- the job that clears what no case holds
grant delete on platform.file to lianxin_worker;
create policy worker_reads on cases.case_file for select to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select on cases.case_file to lianxin_worker;
-- Which case a file belongs to, asked before the receipt's code can be judged.
create policy intake_reads on cases.case_file for select to lianxin_intake using (true);
grant select on cases.case_file to lianxin_intake;
