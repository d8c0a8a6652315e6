-- When a second factor was last shown in a sign-in: exports, unmasking and acts of weight ask for it anew.
alter table platform.session add column second_at timestamptz;
