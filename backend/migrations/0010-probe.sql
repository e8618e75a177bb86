-- Works since: 8
-- What the newest probe of the installation has found. No project's: it is about what all of them share.
create table probe (
  is_only boolean primary key default true check (is_only),
  taken_at bigint not null,
  version text not null,
  findings json not null
);
grant select, insert, update on probe to flowrunner_api;
