-- Works since: 8
-- What starts runs by itself. A row stands for a trigger of a published flow, and is written with the flow's row locked.

-- `next_at`: the first scheduled time that nothing was decided of; null: there is none, or it is paused or disabled.
-- `look_at`: when somebody has something to do with it; null: nobody has.
create table schedules (
  project_id text not null check (project_id <> ''),
  flow text collate "C" not null,
  name text collate "C" not null,
  cron text not null,
  timezone text not null,
  overlap text not null check (overlap in ('allow', 'skip', 'queue', 'cancelOldest')),
  catch_up integer not null,
  is_enabled boolean not null,
  next_at bigint,
  look_at bigint,
  paused_at bigint,
  paused_by text,
  primary key (project_id, flow, name),
  foreign key (project_id, flow) references flows (project_id, name)
);
create index schedules_to_look_at on schedules (look_at) where look_at is not null;

-- What was decided of a scheduled time. `until` and `times`: of several that were missed together, the last and how many.
create table firings (
  project_id text not null check (project_id <> ''),
  flow text collate "C" not null,
  schedule text collate "C" not null,
  scheduled_at bigint not null,
  status text not null check (status in ('starting', 'queued', 'started', 'skipped', 'missed')),
  run_id text,
  reason text,
  message text,
  until bigint,
  times integer not null,
  asked_by text,
  decided_at bigint not null,
  primary key (project_id, flow, schedule, scheduled_at),
  foreign key (project_id, flow, schedule) references schedules (project_id, flow, name) on delete cascade
);

grant select, insert, update, delete on schedules, firings to flowrunner_api;
grant select on schedules to flowrunner_engine;

do $$ declare tenant_table text; begin
  foreach tenant_table in array array['schedules', 'firings'] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_project on %I to flowrunner_api'
      ' using (project_id = chosen_project()) with check (project_id = chosen_project())',
      tenant_table
    );
  end loop;
end $$;
create policy across_projects on schedules for select to flowrunner_engine using (true);
