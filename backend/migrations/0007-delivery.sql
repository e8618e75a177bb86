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
