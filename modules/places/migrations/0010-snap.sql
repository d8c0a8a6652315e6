-- Corners within five centimetres are drawn together when the one who imports asks for it.
alter table places.import add column snap boolean not null default false;
