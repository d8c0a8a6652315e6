-- Codes for the day on which the authenticator is lost: keyed hashes, each taken out when it was used.
alter table people.account add column recovery bytea[] not null default '{}';
grant update (recovery) on people.account to lianxin_worker;
