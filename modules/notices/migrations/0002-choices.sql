-- What a person chooses, whole: digests that wait for their day, an e-mail address confirmed by a link. Texts: a version may
-- say that the shipped text holds again, and all of them are one chain in the journal.
alter table notices.notice
  add column held boolean not null default false; -- waits for the digest
create index notice_held on notices.notice (person, created_at) where held; -- the digest

drop index notices.choice_digest;
alter table notices.choice
  add column weekly boolean not null default false, -- the digest comes on Mondays instead of every day
  add column email_asked_at timestamptz, -- when the pending address was typed; the link follows from it
  add column email_mailed_at timestamptz, -- when the link was put into the outbox
  add column email_returned_at timestamptz, -- its server says that there is no such mailbox
  drop column digested_at,
  drop column code_hash,
  drop column code_sent_at,
  drop column code_tries;
create index choice_to_mail on notices.choice (email_asked_at) where email_pending is not null and email_mailed_at is null; -- links to send
create index choice_email on notices.choice (email) where email is not null; -- whose address came back
grant update (email_mailed_at, email_returned_at) on notices.choice to lianxin_worker;

alter table notices.edited_text
  add column shipped boolean not null default false, -- from here on the shipped text holds again
  add column edition int unique check (edition > 0), -- of all texts together: the version in the journal
  add column hash bytea; -- of the entry
