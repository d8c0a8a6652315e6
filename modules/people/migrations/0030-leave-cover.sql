-- 代班: a post given to a colleague for the days of somebody's leave. It ends by its dates like any other.
alter table people.post
  add covers int8, -- the account on leave
  add covered_post int8, -- the post of that account
  add covers_name text, -- as the person was called when it was arranged
  add cover_why text,
  add constraint post_covers_whole check (num_nulls(covers, covered_post, covers_name, cover_why) in (0, 4)),
  add constraint post_covers_days check (covers is null or to_day is not null),
  add constraint post_covers_other check (covers <> account),
  drop constraint post_check, -- named by the database
  -- A cover that is called off before it begins keeps its first day and holds on none.
  add constraint post_days check (to_day is null or to_day > from_day or (covers is not null and to_day = from_day));
create index post_covered on people.post (covered_post, from_day) where covered_post is not null; -- two at once for one post
create index post_covers on people.post (covers) where covers is not null; -- who is away and who stands in
