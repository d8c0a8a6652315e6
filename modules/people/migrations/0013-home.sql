-- Residents say where home is; the row stays where it was first written, since its id names that county.
grant update (place) on people.resident to lianxin_resident;
