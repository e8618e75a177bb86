-- What is delivered between replicas, and what is kept how long.

-- The order in which the chunks of a run were written, exact for each source: its attempt is locked meanwhile.
alter table log_chunks add column position bigint generated always as identity;
create index log_chunks_of_run on log_chunks (run_id, position) include (project_id, source, last_seq);

-- The engine's role learns that a run has got log, and nothing of what it says.
grant select (run_id, position) on log_chunks to flowrunner_engine;
create policy across_projects on log_chunks for select to flowrunner_engine using (true);

-- What a browser opens a WebSocket with: nobody's but its holder's, found by the hash of a secret.
create table tickets (
  secret_hash text primary key,
  holder json not null,
  expires_at bigint not null
);
create index tickets_by_age on tickets (expires_at);
grant select, insert, delete on tickets to flowrunner_api;

-- How long a project keeps its ended runs; without a row, or with null, as long as the installation does.
create table retention (
  project_id text primary key check (project_id <> ''),
  keep_ms bigint check (keep_ms > 0)
);
alter table retention enable row level security, force row level security;
create policy of_the_project on retention to flowrunner_api
  using (project_id = chosen_project()) with check (project_id = chosen_project());
create policy across_projects on retention for select to flowrunner_engine using (true);
grant select, insert, update on retention to flowrunner_api;
grant select on retention to flowrunner_engine;

create index runs_by_end on runs (ended_at) where ended_at is not null;

-- Every run puts what it refers to, at the earliest when it is made: what was put before the oldest run of a project is
-- referred to by none.
alter table payloads add column put_at bigint not null default now_ms();
create index payloads_by_age on payloads (project_id, put_at);
grant update (put_at) on payloads to flowrunner_api;

alter table workers add column created_at bigint not null default now_ms();
create index workers_over on workers (created_at) where state in ('drained', 'gone');

grant delete on runs, run_events, attempts, workers, payloads, log_chunks to flowrunner_api;

-- W3C trace context of what started the run: its spans go on from there.
alter table runs add column traceparent text;

-- What a deleted project kept goes for good, some time later.
alter table projects add column purged_at bigint;
create index projects_to_purge on projects (deleted_at) where deleted_at is not null and purged_at is null;
create policy across_projects on projects to flowrunner_engine using (deleted_at is not null);
grant select (project_id, deleted_at, purged_at), update (purged_at) on projects to flowrunner_engine;
grant delete on flows, flow_versions, published_versions, project_configs, retention to flowrunner_api;
