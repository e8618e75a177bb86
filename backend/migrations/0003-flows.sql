-- Flows by name with their versions, and what runs are found by.

-- `number`: of the newest version, counted for the flow from 1. `revision` counts every change, also of what no version
-- notices, as places on the canvas. A deleted flow keeps its row: its runs, and the numbers of its versions, stay.
create table flows (
  project_id text not null check (project_id <> ''),
  name text collate "C" not null,
  number integer not null check (number > 0),
  version text not null,
  revision integer not null check (revision > 0),
  text text not null,
  description text,
  labels json not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  deleted_at bigint,
  primary key (project_id, name),
  foreign key (project_id, version) references flow_versions (project_id, version)
);

create table published_versions (
  project_id text not null check (project_id <> ''),
  flow text collate "C" not null,
  number integer not null check (number > 0),
  version text not null,
  published_at bigint not null,
  published_by text not null,
  primary key (project_id, flow, number),
  foreign key (project_id, flow) references flows (project_id, name),
  foreign key (project_id, version) references flow_versions (project_id, version)
);

-- Null in runs from before there were these columns. `flow_number`: null for a run of a flow that was not published.
alter table runs
  add column flow text,
  add column flow_number integer,
  add column labels json,
  add column started_by text,
  add column request_hash text,
  add column ended_at bigint,
  add column error_code text;
create index runs_listed on runs (project_id, created_at desc, run_id desc);
create index runs_of_flow on runs (project_id, flow, created_at desc, run_id desc);
create index runs_open on runs (project_id, status, created_at desc, run_id desc)
  where status in ('queued', 'running', 'paused');

-- Hashes of what a run is found by: its labels and the plain values in its input and output. Hashes, because any value
-- has one and is as long as any other; apart from `runs`, because each pass writes that row.
create table run_keys (
  run_id text primary key references runs (run_id) on delete cascade,
  project_id text not null check (project_id <> ''),
  keys bigint[] not null
);
create index run_keys_by_key on run_keys using gin (keys);

grant select, insert, update on flows, run_keys to flowrunner_api;
grant select, insert on published_versions to flowrunner_api;

do $$ declare tenant_table text; begin
  foreach tenant_table in array array['flows', 'published_versions', 'run_keys'] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_project on %I to flowrunner_api'
      ' using (project_id = chosen_project()) with check (project_id = chosen_project())',
      tenant_table
    );
  end loop;
end $$;
