-- 三员分立 (GB/T 22239 8.1.4.2 d): system, security and audit administrator are three different people. Who holds one of these
-- posts holds no other of them at the same time; the same one at two places is allowed.
create extension if not exists btree_gist;
alter table people.post add constraint post_administrators_apart
  exclude using gist (account with =, role with <>, daterange(from_day, to_day) with &&)
  where (role in ('sysAdmin', 'securityAdmin', 'auditor'));
