-- One's own identity is shown to oneself with branch and group.
grant select on people.branch, people.micro_group to lianxin_auth;
