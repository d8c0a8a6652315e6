-- Which room answers for a file. What one room's job clears as nobody's may be another's: pictures of paper ratings were.
alter table platform.file add column holder text;
comment on column platform.file.holder is 'The room that keeps it and clears what came to nothing; null: the requests.';
