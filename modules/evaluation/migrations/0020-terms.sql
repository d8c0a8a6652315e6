-- What raters wrote is kept no longer than the request itself.
grant update (words) on evaluation.rating_batch to lianxin_worker;
