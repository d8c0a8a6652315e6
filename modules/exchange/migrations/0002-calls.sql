-- How often other programs call: minute by minute while it is counted, then by day and key. Whose an address was is not kept.
create table exchange.call_window (
  county int not null, -- the city's own
  source bytea not null, -- the hash of a key, or the keyed hash of an address that changes every day
  minute timestamptz not null,
  calls int not null check (calls > 0),
  primary key (county, source, minute)
);
comment on table exchange.call_window is 'Calls of the last minutes, by source; folded into days and cleared.';
alter table exchange.call_window enable row level security;
alter table exchange.call_window force row level security;
create policy auth_counts on exchange.call_window to lianxin_auth using (true) with check (true);
create policy worker_folds on exchange.call_window to lianxin_worker using (true);
grant select, insert, update on exchange.call_window to lianxin_auth;
-- A lock needs the right to update.
grant select, update, delete on exchange.call_window to lianxin_worker;

create table exchange.key_day (
  county int not null, -- of the key; the city's own for callers without one
  key_id int8 not null, -- 0: all callers without a key together
  day date not null,
  calls int not null check (calls >= 0),
  refused int not null check (refused between 0 and calls), -- over the limit
  primary key (county, key_id, day)
);
comment on table exchange.key_day is 'How often a key was used, by day.';
alter table exchange.key_day enable row level security;
alter table exchange.key_day force row level security;
create policy web_reads on exchange.key_day for select to lianxin_web
  using (county >= current_setting('app.lo')::int8 / 1000000000000 and county <= current_setting('app.hi')::int8 / 1000000000000);
create policy worker_folds on exchange.key_day to lianxin_worker using (true) with check (true);
grant select on exchange.key_day to lianxin_web;
grant select, insert, update, delete on exchange.key_day to lianxin_worker;

-- Whose a window was.
create policy worker_reads on exchange.api_key for select to lianxin_worker using (true);
grant select on exchange.api_key to lianxin_worker;
