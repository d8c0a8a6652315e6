-- What people set up at their desks: views, templates, and who has a case open just now. No acts upon cases.

create table cases.saved_view (
  county int not null,
  id uuid not null, -- made when the form was shown, so that sending twice saves once
  place int8 not null, -- of the post it was saved at
  owner int8 not null,
  unit int8, -- whose people see it too; null when it is the owner's alone
  name text not null check (length(name) between 1 and 40),
  asked text not null check (length(asked) <= 600), -- the list's address, read again by the contract each time
  created_at timestamptz not null,
  primary key (county, id)
);
comment on table cases.saved_view is 'Views of the queue that somebody saved, for themselves or for their unit.';
create index saved_view_of_owner on cases.saved_view (county, owner); -- "my views"
create index saved_view_of_unit on cases.saved_view (county, unit) where unit is not null; -- "views of my unit"
alter table cases.saved_view enable row level security;
alter table cases.saved_view force row level security;
create policy web_all on cases.saved_view for all to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select, insert, delete on cases.saved_view to lianxin_web;

create table cases.template (
  county int not null,
  id uuid not null, -- made when the form was shown
  place int8 not null, -- of the unit
  unit int8 not null,
  category text check (category ~ '^[0-9]{2}([0-9]{2})?$'), -- a heading or an item; null: fits any
  title text not null check (length(title) between 1 and 40),
  body text not null check (length(body) between 1 and 2000),
  changed_by int8 not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (county, id)
);
comment on table cases.template is 'Words a unit keeps for its answers, by category; placeholders are filled for the case at hand.';
create index template_of_unit on cases.template (county, unit); -- "our templates"
alter table cases.template enable row level security;
alter table cases.template force row level security;
create policy web_all on cases.template for all to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select, insert, update, delete on cases.template to lianxin_web;

-- Unlogged: it is true for half a minute, and a server that fell has nobody at its cases.
create unlogged table cases.presence (
  county int not null,
  case_id int8 not null,
  account int8 not null,
  place int8 not null, -- of the case
  name text not null,
  typing boolean not null,
  seen_at timestamptz not null,
  primary key (county, case_id, account)
);
comment on table cases.presence is 'Who has a case open just now, so that two do not answer it. Kept for minutes, never counted or reported.';
create index presence_gone on cases.presence (seen_at); -- clearing
alter table cases.presence enable row level security;
alter table cases.presence force row level security;
create policy web_all on cases.presence for all to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
create policy worker_clears on cases.presence for all to lianxin_worker
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant select, insert, update, delete on cases.presence to lianxin_web;
grant select, delete on cases.presence to lianxin_worker;
