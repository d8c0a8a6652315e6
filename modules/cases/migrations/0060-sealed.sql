-- How whoever reported without an account is called and reached lies closed.
alter table cases.case
  alter column contact_name type platform.sealed,
  alter column contact_phone type platform.sealed;
