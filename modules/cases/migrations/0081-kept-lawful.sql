-- Every update read, planned and set up the check of a case and the expression of turn_level anew, whatever it changed: of
-- a note of progress that was two fifths of what its update cost. A trigger looks only where a column it speaks of is
-- written, and a connection reads it once.
create function cases.keep_lawful() returns trigger
  language plpgsql
as $$
begin
  -- Whose office it waits for, as rules/powers.ts says it: its own level's, the one that rules on what its unit asks, the
  -- one that suspended it, or the one that the answer passes.
  new.turn_level := case
    when new.status in ('submitted', 'verifying', 'accepted') then new.level
    when new.status in ('return_requested', 'termination_requested') or new.extension_asked is not null then
      case new.level when 'city' then 'city' when 'county' then 'county' when 'township' then 'county' else 'township' end
    when new.status = 'suspended' then case new.level when 'city' then 'city' else 'county' end
    when new.status = 'passing_down' then new.back_at
  end;
  -- A missing value is no fault where a column may be null, so each is asked for its fault.
  if (new.status = any ('{submitted,verifying,not_accepted,merged,accepted,dispatched,return_requested,in_progress,co_handling,split,suspended,termination_requested,handled,passing_down,feedback,rated,closed,withdrawn,terminated,archived}')
      and (new.unit is not null
        or new.status <> all ('{dispatched,return_requested,in_progress,co_handling,suspended,termination_requested,handled}'))
      and (new.closed_at is not null) = (new.status = any ('{closed,not_accepted,withdrawn,terminated,archived}'))
      and (new.back_at is not null) = (new.status = 'passing_down')
      and (new.status <> 'merged' or new.merged_into is not null)
      and (new.status <> 'suspended' or (new.suspended_at is not null and new.plan is not null))
      and (new.merged_into = new.id) is not true
      and (new.whole = new.id) is not true
      -- Who is complained of never handles it.
      and ((new.unit = new.accused_unit) is not true
        or new.status = any ('{closed,not_accepted,withdrawn,terminated,archived,feedback,rated}'))
      -- What complains of somebody or was told in confidence is in no public list.
      and not (new.listed and new.confidential)
      and ((not new.listed and new.public_words is null) or (not new.sealed and new.accused_unit is null and new.accused_account is null))
      -- Only what a resident reported is rated.
      and (new.solved is null or new.asks_rating)
      and (new.solved = any ('{yes,partly,no}')) is not false
      and (new.score between 1 and 5) is not false
      and (new.ending = any ('{handled,on_spot,shared}')) is not false
      and new.track = any ('{ordinary,petition,disclosure}')
      and new.lang = any ('{zh,en}')
      and (new.category ~ '^[0-9]{4}$') is not false
      and (length(new.address) <= 400) is not false
      and (length(new.accused_words) <= 200) is not false
      and jsonb_typeof(new.details) = 'array'
      and jsonb_array_length(new.details) <= 20
      and new.returns between 0 and 1
      and new.extensions between 0 and 1
      and (new.extension_asked > 0) is not false
      and new.ladder between 0 and 3
      and new.reviews between 0 and 2
  ) is not true then
    raise exception 'case % breaks what holds of every case', new.id
      using errcode = 'check_violation', schema = 'cases', table = 'case', constraint = 'case_lawful';
  end if;
  return new;
end
$$;
comment on function cases.keep_lawful is 'What holds of every case, whatever its acts, and whose turn it is.';

alter table cases.case alter column turn_level drop expression;
alter table cases.case drop constraint case_lawful;
create trigger keep_lawful_new before insert on cases.case for each row execute function cases.keep_lawful();
create trigger keep_lawful before update of
    status, unit, closed_at, merged_into, whole, suspended_at, plan, back_at, listed, confidential, accused_unit,
    accused_account, public_words, sealed, solved, asks_rating, address, category, lang, returns, ending, score,
    track, extension_asked, extensions, ladder, reviews, accused_words, details, level
  on cases.case for each row execute function cases.keep_lawful();
-- not additive: the release before never calls it, only the check did.
drop function cases.is_lawful;
