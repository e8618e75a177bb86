-- Collections and their records. A record's data is `jsonb`, because it is searched; what PostgreSQL cannot keep so
-- (U+0000, halves of surrogate pairs) is refused before it gets here, and the order of keys is not kept. Names and ids
-- are compared by their bytes, so that a page begins where the one before it ended on every installation.

create table collections (
  project_id text not null check (project_id <> ''),
  name text collate "C" not null,
  description text not null,
  schema json not null,
  etag text not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (project_id, name)
);

create table records (
  project_id text not null check (project_id <> ''),
  collection text collate "C" not null,
  id text collate "C" not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  etag text not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (project_id, collection, id)
);

-- What an attempt has written and not committed. `expects`: what the record has to be at the commit, `*` anything, ''
-- absent, else an etag. `data` null: the record is deleted.
create table staged_records (
  project_id text not null check (project_id <> ''),
  attempt_id text not null,
  collection text collate "C" not null,
  id text collate "C" not null,
  collection_etag text not null,
  expects text not null,
  data json,
  etag text,
  created_at bigint,
  updated_at bigint,
  bytes integer not null,
  primary key (project_id, attempt_id, collection, id),
  constraint a_version_is_whole check (num_nulls(data, etag, created_at, updated_at) in (0, 4))
);

-- Calls that carried a key, with what they were answered. `scope`: whose key it is, a step's or an attempt's.
create table data_calls (
  project_id text not null check (project_id <> ''),
  scope text not null,
  key text not null,
  run_id text not null,
  body_hash text not null,
  answer json not null,
  created_at bigint not null,
  primary key (project_id, scope, key)
);
create index data_calls_of_run on data_calls (project_id, run_id);

grant select, insert, update, delete on collections, records, staged_records to flowrunner_api;
grant select, insert, delete on data_calls to flowrunner_api;

do $$ declare tenant_table text; begin
  foreach tenant_table in array array['collections', 'records', 'staged_records', 'data_calls'] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_project on %I to flowrunner_api'
      ' using (project_id = chosen_project()) with check (project_id = chosen_project())',
      tenant_table
    );
  end loop;
end $$;
