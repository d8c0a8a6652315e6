-- Headings of the catalogue are added and renamed by the city's administrator.
grant update (name_zh, name_en) on services.category_group to lianxin_web;
