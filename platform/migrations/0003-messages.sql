-- One outbox for whatever leaves the house: text messages, e-mail, web push. Each channel is emptied by itself.
alter table platform.message drop constraint message_channel_check;
alter table platform.message add constraint message_channel_check check (channel in ('sms', 'email', 'push'));
alter table platform.message
  add column subject text,
  add column href text, -- where a press on the message leads, from the root of our own pages
  add column rank int2 not null default 1 check (rank between 0 and 2), -- 0 rings, 1 is news, 2 can wait
  add column quiet_from int2 check (quiet_from between 0 and 1439), -- minutes of the addressee's day; null when it may ring at night
  add column quiet_to int2 check (quiet_to between 0 and 1439),
  add column first_due_at timestamptz, -- 72 hours are counted from here; null from the release before: from created_at
  add column failed_at timestamptz, -- given up: shown to the administrator
  add column fault text check (length(fault) <= 300),
  add check ((quiet_from is null) = (quiet_to is null)),
  add check (sent_at is null or failed_at is null);
comment on table platform.message is
  'Messages to hand over. The key makes a repeat harmless; what was handed over keeps its key and forgets address and words.';

drop index platform.message_due;
-- What has not been tried: the first queue of each channel.
create index message_fresh on platform.message (channel, rank, next_try_at) where sent_at is null and failed_at is null and tries = 0;
-- What is tried again: the second queue, so that a provider in trouble keeps nobody else waiting.
create index message_again on platform.message (channel, next_try_at) where sent_at is null and failed_at is null and tries > 0;
-- What was given up: the administrator's list, and its clearing.
create index message_failed on platform.message (failed_at) where failed_at is not null;
-- Clearing of what was handed over long ago.
create index message_sent on platform.message (sent_at) where sent_at is not null;
grant delete on platform.message to lianxin_worker;
