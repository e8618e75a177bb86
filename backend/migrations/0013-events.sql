-- Works since: 8
-- Events of a project, the steps that listen to them, and what waits for people's decisions.

create table events (
  project_id text not null check (project_id <> ''),
  id text not null,
  name text not null,
  key text,
  data json not null,
  depth integer not null,
  published_at bigint not null,
  delivered_at bigint,
  primary key (project_id, id)
);
create index events_by_name on events (project_id, name, published_at);
create index events_by_key on events (project_id, name, key, published_at);
create index events_undelivered on events (published_at) where delivered_at is null;
create index events_by_age on events (published_at);

create table listeners (
  project_id text not null check (project_id <> ''),
  run_id text not null,
  path text not null,
  name text not null,
  key text,
  primary key (run_id, path)
);
create index listeners_by_key on listeners (project_id, name, key);

create table approvals (
  project_id text not null check (project_id <> ''),
  run_id text not null,
  path text not null,
  generation integer not null,
  message text not null,
  form json not null,
  users text[] not null,
  role text,
  quorum integer not null,
  reject_quorum integer not null,
  barred text,
  decided_by text[] not null,
  asked_at bigint not null,
  deadline bigint not null,
  primary key (run_id, path)
);
create index approvals_in_order on approvals (project_id, asked_at, run_id, path);

do $$ declare tenant_table text; begin
  foreach tenant_table in array array['events', 'listeners', 'approvals'] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_project on %I to flowrunner_api'
      ' using (project_id = chosen_project()) with check (project_id = chosen_project())',
      tenant_table
    );
    execute format('grant select, insert, update, delete on %I to flowrunner_api', tenant_table);
  end loop;
end $$;

-- The engine's role learns that an event is to be delivered, and nothing of what it says.
create policy across_projects on events for select to flowrunner_engine using (true);
grant select (project_id, id, published_at, delivered_at) on events to flowrunner_engine;
