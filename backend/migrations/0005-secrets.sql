-- Secrets, the keys that encrypt them, and the values of a project that are no secrets.

-- Keys wrapped by the master key, which is never here. No project's: the engine's role alone reads them, and it reads
-- nothing that they encrypt.
create table keys (
  id text primary key,
  purpose text not null check (purpose in ('secrets', 'data-tokens')),
  master_id text not null,
  wrapped_key bytea not null,
  created_at bigint not null,
  retired_at bigint
);
create unique index keys_active on keys (purpose) where retired_at is null;

-- What there is, without its value.
create table secrets (
  project_id text not null check (project_id <> ''),
  name text not null,
  version integer not null check (version > 0),
  created_at bigint not null,
  updated_at bigint not null,
  updated_by text not null,
  primary key (project_id, name)
);

-- A key that a version needs cannot be deleted: the reference holds it.
create table secret_versions (
  project_id text not null check (project_id <> ''),
  name text not null,
  version integer not null,
  key_id text not null references keys (id),
  wrapped_key bytea not null,
  ciphertext bytea not null,
  primary key (project_id, name, version),
  foreign key (project_id, name) references secrets (project_id, name) on delete cascade
);
create index secret_versions_by_key on secret_versions (key_id);

create table project_configs (
  project_id text primary key check (project_id <> ''),
  "values" json not null,
  version integer not null check (version > 0),
  updated_at bigint not null,
  updated_by text not null
);

grant select, insert, update, delete on secrets to flowrunner_api;
grant select, insert, delete, update (key_id, wrapped_key) on secret_versions to flowrunner_api;
grant select, insert, update on project_configs to flowrunner_api;
grant select, insert, delete, update (retired_at, master_id, wrapped_key) on keys to flowrunner_engine;
grant select (project_id, key_id) on secret_versions to flowrunner_engine;

do $$ declare tenant_table text; begin
  foreach tenant_table in array array['secrets', 'secret_versions', 'project_configs'] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_project on %I to flowrunner_api'
      ' using (project_id = chosen_project()) with check (project_id = chosen_project())',
      tenant_table
    );
  end loop;
end $$;

create policy across_projects on secret_versions for select to flowrunner_engine using (true);
