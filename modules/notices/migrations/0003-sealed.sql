-- Addresses lie closed: phones given for a matter, e-mail, the browsers that listen.
alter table notices.notice alter column phone type platform.sealed;
alter table notices.choice
  drop constraint choice_email_check,
  drop constraint choice_email_pending_check,
  alter column email type platform.sealed,
  alter column email_pending type platform.sealed,
  add column email_blind bytea; -- keyed hash: whose address came back
drop index notices.choice_email;
create index choice_email on notices.choice (email_blind) where email_blind is not null; -- whose address came back
alter table notices.subscription
  drop constraint subscription_body_check,
  alter column body type platform.sealed;
grant update (email, email_pending, email_blind) on notices.choice to lianxin_worker;
grant update (body) on notices.subscription to lianxin_worker;
