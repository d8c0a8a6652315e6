-- What follows the journal reads a county's entries whole. An object of a county may stand at a place outside it (an
-- account the city makes for a township): by place such an entry was hidden from sequencer, tree and followers.
drop policy worker_reads on journal.entry;
create policy worker_reads on journal.entry for select to lianxin_worker
  using (county >= current_setting('app.lo')::int8 / 1000000000000
    and county <= (current_setting('app.hi')::int8 - 1) / 1000000000000);
