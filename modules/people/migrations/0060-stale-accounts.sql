-- Accounts nobody uses: warned, then closed by a job, opened again by an administrator with a reason (GB/T 22239 8.1.4.2 c).
alter table people.account
  add column last_in timestamptz, -- last sign-in, or when it was opened again; null: never
  add column stale_warned_at timestamptz;
create index account_unused on people.account ((coalesce(last_in, created_at))) where disabled_at is null; -- the job
grant select (last_in, stale_warned_at) on people.account to lianxin_web, lianxin_worker;
grant update (last_in, stale_warned_at) on people.account to lianxin_web;
