-- Units that do not sign in: where their orders are sent, and the links by which they answer one case.
create table exchange.unit_contact (
  county int not null, -- of the unit's place
  unit int8 not null,
  place int8 not null, -- of the unit
  id int8 not null, -- in the journal
  email text not null check (length(email) <= 254), -- of the office, not of a person
  stopped_at timestamptz, -- it signs in now; no more links
  version int not null,
  head bytea not null,
  primary key (county, unit),
  unique (county, id)
);
comment on table exchange.unit_contact is 'Units that answer by link or letter instead of signing in, and the mailbox of their office.';

create table exchange.answer_link (
  county int not null, -- of the case
  id int8 not null,
  case_id int8 not null,
  unit int8 not null,
  place int8 not null, -- of the case, when the link was made
  token_hash bytea not null check (length(token_hash) = 32), -- SHA-256; the token stands in the letter and nowhere else
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  opened_at timestamptz,
  answered_at timestamptz,
  revoked_at timestamptz,
  revoked_by_name text,
  primary key (county, id)
);
comment on table exchange.answer_link is 'By which one unit answers one case without signing in, until a day, or until it is revoked.';
create index answer_link_token on exchange.answer_link (token_hash); -- who comes with a token
create index answer_link_case on exchange.answer_link (county, case_id); -- the links of a case

create table exchange.letter (
  county int not null, -- of the case
  key text not null, -- hash of the letter's own id and the link: a letter that comes twice is read once
  link int8 not null,
  place int8 not null,
  at timestamptz not null,
  state text not null check (state in ('done', 'refused')),
  fault text,
  primary key (county, key)
);
comment on table exchange.letter is 'Letters that answered a case, and what became of each; their words are on the case, or nowhere.';

alter table exchange.unit_contact enable row level security;
alter table exchange.unit_contact force row level security;
alter table exchange.answer_link enable row level security;
alter table exchange.answer_link force row level security;
alter table exchange.letter enable row level security;
alter table exchange.letter force row level security;
create policy web_reads on exchange.unit_contact for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_adds on exchange.unit_contact for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_changes on exchange.unit_contact for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_reads on exchange.answer_link for select to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy web_revokes on exchange.answer_link for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_reads on exchange.unit_contact for select to lianxin_worker using (true);
create policy worker_works on exchange.answer_link to lianxin_worker using (true) with check (true);
create policy worker_works on exchange.letter to lianxin_worker using (true) with check (true);
grant select, insert, update (email, stopped_at, version, head) on exchange.unit_contact to lianxin_web;
grant select, update (revoked_at, revoked_by_name) on exchange.answer_link to lianxin_web;
grant select on exchange.unit_contact to lianxin_worker;
grant select, insert, update on exchange.answer_link to lianxin_worker;
grant select, insert on exchange.letter to lianxin_worker;
