-- What is kept no longer than stated: residents who ask for it or stay away, accounts and consents long closed.
alter table people.resident
  add column seen_at timestamptz not null default now(), -- the last sign-in; of those from before counted from here
  add column erased_at timestamptz; -- nothing is left but the number, so that counts stay right
grant update (name, phone, seen_at, erased_at) on people.resident to lianxin_auth;
grant delete on people.phone_lookup to lianxin_auth;
create index resident_unused on people.resident (seen_at) where erased_at is null; -- the job of the terms
grant update (name, password, second_factor, second_pending) on people.account to lianxin_worker;
grant update (covers_name, cover_why) on people.post to lianxin_worker;
create policy worker_ends on people.identity_consent to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select, delete on people.identity_consent to lianxin_worker;
