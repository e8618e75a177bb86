-- Runs, their history and their attempts; workers, payloads, logs and the flows that runs refer to.
-- Times are epoch milliseconds of now_ms(). JSON is `json`, never `jsonb`: tenants' values keep their keys' order and may
-- hold \u0000. Ids are unique over all projects; content is kept once a project.

create function now_ms() returns bigint language sql stable
  as $$ select floor(extract(epoch from now()) * 1000)::bigint $$;

-- The project that the transaction works for; null before one is chosen, and then nothing is anybody's.
create function chosen_project() returns text language sql stable
  as $$ select nullif(current_setting('flowrunner.project', true), '') $$;

create table runs (
  run_id text primary key,
  project_id text not null check (project_id <> ''),
  flow_version text not null,
  priority integer not null,
  status text not null check (status in ('queued', 'running', 'paused', 'succeeded', 'failed', 'cancelled')),
  version integer not null,
  wake_at bigint,
  rank double precision not null,
  created_at bigint not null,
  started_at bigint
);
create index runs_to_wake on runs (wake_at, run_id) where wake_at is not null;

create table run_events (
  project_id text not null check (project_id <> ''),
  run_id text not null,
  seq integer not null,
  type text not null,
  data json not null,
  primary key (run_id, seq)
);

create table attempts (
  id text primary key,
  project_id text not null check (project_id <> ''),
  run_id text not null,
  path text not null,
  generation integer not null,
  attempt integer not null,
  step_id text not null,
  flow_version text not null,
  pool text not null,
  requirements json not null,
  priority integer not null,
  rank double precision not null,
  timeout_ms bigint not null,
  call json,
  status text not null check (status in ('queued', 'claimed', 'ended')),
  epoch integer not null,
  queued_at bigint not null,
  worker_id text,
  nonce_hash text,
  token_salt text,
  token_hash text,
  claim_epoch integer,
  claimed_at bigint,
  deadline bigint,
  lease_until bigint,
  is_started boolean,
  cancel_asked_at bigint,
  result_hash text,
  ended_at bigint,
  unique (run_id, path, generation, attempt),
  constraint a_claim_is_whole check (
    num_nulls(worker_id, nonce_hash, token_salt, token_hash, claim_epoch, claimed_at, deadline, lease_until, is_started)
      in (0, 9)
  ),
  constraint status_has_its_columns check (
    case status
      when 'queued' then worker_id is null and ended_at is null and call is not null
      when 'claimed' then worker_id is not null and ended_at is null and call is not null
      else ended_at is not null
    end
  )
);
create index attempts_queue on attempts (pool, rank, queued_at, id) where status = 'queued';
create index attempts_claimed on attempts (lease_until) where status = 'claimed';
create index attempts_open on attempts (run_id) where status <> 'ended';
create index attempts_newest_claim on attempts (project_id, claimed_at desc, rank desc) where claimed_at is not null;

create table workers (
  id text primary key,
  project_id text not null check (project_id <> ''),
  pool text not null,
  token_hash text not null unique,
  state text not null check (state in ('waiting', 'claimed', 'drained', 'gone')),
  attempt_id text
);

create table payloads (
  project_id text not null check (project_id <> ''),
  hash text not null,
  text text not null,
  primary key (project_id, hash)
);

create table log_chunks (
  project_id text not null check (project_id <> ''),
  run_id text not null,
  source text not null,
  first_seq bigint not null,
  last_seq bigint not null,
  bytes_so_far bigint not null,
  lines json not null,
  primary key (source, first_seq)
);

create table flow_versions (
  project_id text not null check (project_id <> ''),
  version text not null,
  text text not null,
  primary key (project_id, version)
);

-- Who may what. flowrunner_api works within the chosen project; flowrunner_engine sees over all projects what is to be
-- done next, and nothing of what is done.
do $$ begin
  if not exists (select from pg_roles where rolname = 'flowrunner_api') then
    create role flowrunner_api login;
  end if;
  if not exists (select from pg_roles where rolname = 'flowrunner_engine') then
    create role flowrunner_engine login;
  end if;
end $$;

grant select, insert, update on runs, attempts, workers to flowrunner_api;
grant select, insert on run_events, payloads, log_chunks, flow_versions to flowrunner_api;
grant select on runs, attempts, workers to flowrunner_engine;
grant update (lease_until, is_started) on attempts to flowrunner_engine;

do $$ declare tenant_table text; begin
  foreach tenant_table in array array[
    'runs', 'run_events', 'attempts', 'workers', 'payloads', 'log_chunks', 'flow_versions'
  ] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_project on %I to flowrunner_api'
      ' using (project_id = chosen_project()) with check (project_id = chosen_project())',
      tenant_table
    );
  end loop;
end $$;

create policy across_projects on runs for select to flowrunner_engine using (true);
create policy across_projects on attempts to flowrunner_engine using (true);
create policy across_projects on workers for select to flowrunner_engine using (true);
