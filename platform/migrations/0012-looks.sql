-- 谁看过: who saw a person's data, took it out, or was refused it. Each row stands beside its entry in the journal, which
-- is the evidence; this is how the person concerned and the auditor find it.
create table journal.look (
  county int not null,
  object int8 not null, -- with version: the entry in the journal that says the same
  version int not null,
  subject int8 not null, -- what was looked at: a case, an account, an account's list; 0 where nothing single was
  kind text not null check (kind in ('open', 'file', 'print', 'unmask', 'export', 'refused')),
  person int8, -- whose data: a resident or a member of staff; null where it is nobody's
  actor int8 not null,
  actor_name text not null,
  role text, -- of the post acted in; null for a resident
  unit int8,
  place int8 not null, -- of the subject; of the actor's post where there is none
  at timestamptz not null,
  why text,
  what text check (length(what) <= 200), -- which page or list
  primary key (county, object, version, subject),
  constraint look_has_reason check (kind not in ('unmask', 'export') or why is not null)
);
comment on table journal.look is 'Sensitive reads, exports and refusals, one row for each subject. Rows are never changed.';
create index look_by_person on journal.look (person, at) where person is not null; -- 谁看过我的信息
create index look_by_actor on journal.look (actor, at); -- the auditor: what somebody looked at
create index look_by_subject on journal.look (subject, at) where subject <> 0; -- the page of one case; the auditor
create index look_by_time on journal.look using brin (at); -- the auditor, without a person
alter table journal.look enable row level security;
alter table journal.look force row level security;
create policy web_reads on journal.look for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_writes on journal.look for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_writes on journal.look for insert to lianxin_worker
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy own_rows on journal.look for select to lianxin_resident using (person = current_setting('app.person')::int8);
-- A member of staff reads who looked at them, by key, as with the rest of their own account.
create policy auth_reads on journal.look for select to lianxin_auth using (true);
grant select, insert on journal.look to lianxin_web;
grant insert on journal.look to lianxin_worker;
grant select on journal.look to lianxin_resident, lianxin_auth;
