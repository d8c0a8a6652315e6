-- Fields that lie closed. What the database holds is `$key$bytes`; the keys are in no database (platform/crypto).
create domain platform.sealed as text;
comment on domain platform.sealed is
  'Closed with a key of the installation, for one column of one row. In clear only until the job of the seals has come by.';
-- Its type is named in what the rooms send.
grant usage on type platform.sealed to public;

alter table platform.message
  alter column recipient type platform.sealed;
