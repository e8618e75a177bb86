-- Works since: 8
-- Somebody waits for something to be done with a project's files, in the memory of one server: who does it finds there
-- what it is. A row claims nothing and is deleted before the request is given; one that outlives its server expires.
create table file_requests (
  project_id text not null check (project_id <> ''),
  request_id text primary key,
  server text not null,
  requested_at bigint not null,
  expires_at bigint not null
);
create index file_requests_in_order on file_requests (project_id, requested_at);

alter table file_requests enable row level security, force row level security;
create policy of_the_project on file_requests to flowrunner_api
  using (project_id = chosen_project()) with check (project_id = chosen_project());
create policy across_projects on file_requests for select to flowrunner_engine using (true);
grant select, insert, delete on file_requests to flowrunner_api;
grant select on file_requests to flowrunner_engine;
