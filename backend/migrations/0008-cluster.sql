-- What a server keeps of the cluster whose controller it serves.

-- The newest epoch that a controller took. No project's: whoever leads, leads for all.
create table leadership (
  is_only boolean primary key default true check (is_only),
  epoch bigint not null check (epoch > 0),
  holder text not null,
  taken_at bigint not null
);
grant select, insert, update on leadership to flowrunner_api;

-- A namespace and its project; what its pods show is good as long as it is not detached.
create table namespaces (
  namespace text primary key,
  project_id text not null unique check (project_id <> ''),
  service_account_uid text not null,
  bound_at bigint not null,
  detached_at bigint
);

-- Why the pods of a pool do not come.
create table pool_troubles (
  project_id text not null check (project_id <> ''),
  pool text not null,
  reason text not null,
  message text not null,
  since bigint not null,
  primary key (project_id, pool)
);

-- A pod's worker has the pod's uid as its id, and no token of its own: what Kubernetes gives it changes. In the place of
-- the hash stands what no token has as its hash. `pod_name`, `audience`: null for one that was retired before it asked.
alter table workers
  add column namespace text,
  add column pod_name text,
  add column audience text,
  add constraint a_pod_has_no_token check ((namespace is not null) = (token_hash = 'pod/' || id));

-- How an attempt's process ended, and what it cost.
alter table attempts add column exit json;

-- A flow that a cluster's object is the source of: people do not change it here.
alter table flows
  add column cluster_uid text,
  add column cluster_generation bigint,
  add constraint a_cluster_flow_is_whole check (num_nulls(cluster_uid, cluster_generation) in (0, 2));

-- The object that a run is the run of.
alter table runs
  add column origin_kind text check (origin_kind in ('FlowRun', 'FunctionRun')),
  add column origin_name text,
  add column origin_uid text,
  add constraint an_origin_is_whole check (num_nulls(origin_kind, origin_name, origin_uid) in (0, 3));

do $$ declare tenant_table text; begin
  foreach tenant_table in array array['namespaces', 'pool_troubles'] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_project on %I to flowrunner_api'
      ' using (project_id = chosen_project()) with check (project_id = chosen_project())',
      tenant_table
    );
  end loop;
end $$;

create policy across_projects on namespaces for select to flowrunner_engine using (true);
grant select, insert, update, delete on namespaces, pool_troubles to flowrunner_api;
grant select on namespaces to flowrunner_engine;

-- A server that may not migrate waits for who does.
grant select on schema_version to flowrunner_api;
