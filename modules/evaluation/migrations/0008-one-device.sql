-- 疑似同一设备多次评价: a finding that is counted, not computed: there is no chance to compare it with.
alter table evaluation.finding drop constraint finding_kind_check;
alter table evaluation.finding add constraint finding_kind_check
  check (kind in ('five_run', 'five_share', 'soon_rated', 'withdrawn', 'one_device'));
alter table evaluation.finding alter column p drop not null;
alter table evaluation.finding alter column expected drop not null;
alter table evaluation.finding add constraint finding_chance
  check ((p is null) = (kind = 'one_device') and (expected is null) = (p is null));
