-- By which calendars the promises of open cases were last counted: when one changes they are counted again.
create table cases.dues_counted (
  county int primary key, -- of the city
  calendars text not null, -- every calendar with its version
  at timestamptz not null
);
comment on table cases.dues_counted is 'Which state of the work calendars the due times of open cases rest on.';
grant select, insert, update on cases.dues_counted to lianxin_worker;
