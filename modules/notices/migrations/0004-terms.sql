-- What somebody chose goes with their account.
grant delete on notices.choice to lianxin_worker;
