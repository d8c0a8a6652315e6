-- All moves of the request loop: columns for what they keep, and the states they add.
alter table cases.case
  add merged_into int8, -- the case it is told of with; kept as history after it went its own way
  add whole int8, -- the case of which it is a part
  add track text not null default 'ordinary' check (track in ('ordinary', 'petition', 'disclosure')),
  add must_report boolean not null default false, -- the law wants the police: it goes nowhere else
  add accused_unit int8, -- complained of: does not see it
  add accused_account int8,
  add assignee int8, -- who of the unit has it; null when anybody
  add question text, -- what the unit wants to know from the reporter
  add extension_asked real check (extension_asked > 0), -- in the unit of the limit; null when nothing is asked
  add extensions int2 not null default 0 check (extensions between 0 and 1),
  add suspended_at timestamptz,
  add suspensions int2 not null default 0,
  add plan text, -- how a suspended matter is to be done, told to the reporter
  add listed boolean not null default false, -- on the public list of suspended matters
  add public_words text, -- the matter in words without anybody in them; null when it is not open to others
  add path jsonb not null default '[]', -- the levels that held it, in order, and why they gave it on
  add back_at text, -- the level that the answer passes on its way back
  add assists jsonb not null default '[]', -- units called to help, until when, and what they answered
  add assisting int8[] not null default '{}', -- those of them that have not answered
  add supervisions int2 not null default 0,
  add supervise_by timestamptz,
  add urges int2 not null default 0,
  add urged_at timestamptz,
  add ladder int2 not null default 0 check (ladder between 0 and 3),
  add turn_noted timestamptz, -- the promise whose breach is in the journal already
  add handle_noted timestamptz,
  add reviews int2 not null default 0 check (reviews between 0 and 2),
  add outside_number text; -- its number in the system it was taken over from

-- Whose office it waits for, as rules/powers.ts says it: its own level's, the one that rules on what its unit asks, the
-- one that suspended it, or the one that the answer passes.
alter table cases.case add turn_level text generated always as (
  case
    when status in ('submitted', 'verifying', 'accepted') then level
    when status in ('return_requested', 'termination_requested') or extension_asked is not null then
      case level when 'city' then 'city' when 'county' then 'county' when 'township' then 'county' else 'township' end
    when status = 'suspended' then case level when 'city' then 'city' else 'county' end
    when status = 'passing_down' then back_at
  end
) stored;

alter table cases.case drop constraint case_status_check;
alter table cases.case add constraint case_status_check check (status in ('submitted', 'verifying', 'not_accepted',
  'merged', 'accepted', 'dispatched', 'return_requested', 'in_progress', 'co_handling', 'split', 'suspended',
  'termination_requested', 'handled', 'passing_down', 'feedback', 'rated', 'closed', 'withdrawn', 'terminated', 'archived'));
-- Their names were given by the database.
alter table cases.case drop constraint case_check;
alter table cases.case drop constraint case_check1;
alter table cases.case drop constraint case_ending_check;
alter table cases.case add constraint case_ending_check check (ending in ('handled', 'on_spot', 'shared'));
alter table cases.case add constraint case_has_unit check (unit is not null or status not in ('dispatched',
  'return_requested', 'in_progress', 'co_handling', 'suspended', 'termination_requested', 'handled'));
alter table cases.case add constraint case_closed check (
  (closed_at is not null) = (status in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived')));
alter table cases.case add constraint case_merged check (status <> 'merged' or merged_into is not null);
alter table cases.case add constraint case_not_itself check (merged_into <> id and whole <> id);
alter table cases.case add constraint case_suspended check (status <> 'suspended' or (suspended_at is not null and plan is not null));
alter table cases.case add constraint case_passing check ((back_at is not null) = (status = 'passing_down'));
alter table cases.case add constraint case_listed check (not (listed and confidential));
-- Who is complained of never handles it.
alter table cases.case add constraint case_recusal check (accused_unit is null or unit is null or unit <> accused_unit
  or status in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'feedback', 'rated'));

-- The partial indexes over what is open name the states that are off the desk; two more of the sort were added.
drop index cases.case_of_unit;
drop index cases.case_by_turn;
drop index cases.case_open;
drop index cases.case_of_office;
-- What lies with a unit, what is due first: views "unit", "late" and "open" of a handler.
create index case_of_unit on cases.case (county, unit, turn_by, id) where unit is not null
  and status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged');
-- What falls due first in a county: views "late" and "open" of an office, and the jobs of the clock.
create index case_by_turn on cases.case (county, turn_by, id)
  where status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged');
-- All that is open in a place: the card of a grid.
create index case_open on cases.case (county, place)
  where status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged');
-- What waits for an office: view "office".
create index case_of_office on cases.case (county, turn_level, turn_by, id) where turn_level is not null;
-- What a unit was called to help with: view "assist".
create index case_assisted on cases.case using gin (assisting) where assisting <> '{}';
-- What is told of with a case, and its parts: the job of those that follow, and the number of those who joined.
create index case_merged_into on cases.case (county, merged_into) where merged_into is not null;
create index case_parts on cases.case (county, whole) where whole is not null;
-- The public list of suspended matters, and matters open to others.
create index case_public on cases.case (county, place) where listed or public_words is not null;
-- What ended thirty days ago: the job of the archive.
create index case_to_archive on cases.case (closed_at) where status in ('closed', 'not_accepted', 'withdrawn', 'terminated');
-- Of an import nothing comes twice.
create unique index case_outside on cases.case (county, outside_number) where outside_number is not null;

-- What the reporter's further acts change.
grant update (question, urges, urged_at, assisting, assignee, extension_asked, listed, public_words, reviews, limit_unit,
  limit_value, path) on cases.case to lianxin_resident;
-- Photos with an answer or an addition: the case's own policy is the condition.
create policy own_writes on cases.case_file for insert to lianxin_resident
  with check (exists (select from cases.case c where c.county = case_file.county and c.id = case_file.case_id));
grant insert on cases.case_file to lianxin_resident;
-- The parts of a split lie in the place of the whole; a file moves with its case.
create policy web_inserts on cases.case for insert to lianxin_web
  with check (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant insert on cases.case to lianxin_web;
create policy web_moves on cases.case_file for update to lianxin_web
  using (place >= current_setting('app.lo')::int8 and place < current_setting('app.hi')::int8);
grant update (place) on cases.case_file to lianxin_web;

-- In public: suspended matters that are listed and matters open to others, and of them nothing that tells who reported.
grant usage on schema cases to lianxin_public;
create policy public_reads on cases.case for select to lianxin_public using (listed or public_words is not null);
grant select (county, id, place, category, status, level, unit, track, plan, suspended_at, turn_by, listed, public_words)
  on cases.case to lianxin_public;
