-- What rings is withdrawn once somebody has taken the matter; what was given up keeps its words, so that it can be sent again.
alter table platform.message
  add column rings int8; -- what a call is about; null for everything else
create index message_rings on platform.message (county, rings) where rings is not null and sent_at is null; -- calls to withdraw
