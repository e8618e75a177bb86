-- Who there is: users and how they prove it; organisations, their projects, who is a member of them; the log of what
-- was done. The organisation and the user that a transaction works for are chosen where it begins, as its project is.

create function chosen_organization() returns text language sql stable
  as $$ select nullif(current_setting('flowrunner.organization', true), '') $$;

create function chosen_user() returns text language sql stable
  as $$ select nullif(current_setting('flowrunner.user', true), '') $$;

create table users (
  user_id text primary key,
  email text not null,
  name text not null,
  password json not null,
  created_at bigint not null,
  disabled_at bigint
);
create unique index users_by_email on users (lower(email));

create table sessions (
  session_id text primary key,
  secret_hash text not null unique,
  user_id text not null references users (user_id),
  user_agent text not null,
  created_at bigint not null,
  last_seen_at bigint not null,
  expires_at bigint not null
);
create index sessions_of_user on sessions (user_id, created_at);

-- `project_id`: the one project that the token is good for.
create table tokens (
  token_id text primary key,
  secret_hash text not null unique,
  user_id text not null references users (user_id),
  name text not null,
  scopes text[] not null,
  project_id text,
  created_at bigint not null,
  expires_at bigint not null,
  last_used_at bigint
);
create index tokens_of_user on tokens (user_id, created_at);

create table organizations (
  organization_id text primary key check (organization_id <> ''),
  name text not null,
  version integer not null check (version > 0),
  created_at bigint not null,
  deleted_at bigint
);

create table projects (
  project_id text primary key check (project_id <> ''),
  organization_id text not null references organizations (organization_id),
  name text not null,
  description text not null,
  version integer not null check (version > 0),
  created_at bigint not null,
  deleted_at bigint,
  unique (organization_id, project_id)
);
create unique index projects_by_name on projects (organization_id, name) where deleted_at is null;

-- Without a project: a member of the organisation and of all its projects.
create table members (
  organization_id text not null references organizations (organization_id),
  project_id text,
  user_id text not null references users (user_id),
  role text not null check (role in ('viewer', 'editor', 'admin', 'owner')),
  created_at bigint not null,
  unique nulls not distinct (organization_id, project_id, user_id),
  foreign key (organization_id, project_id) references projects (organization_id, project_id)
);
create index members_of_user on members (user_id, organization_id);

create table audit_log (
  entry_id text primary key,
  organization_id text not null references organizations (organization_id),
  project_id text,
  at bigint not null,
  actor text not null,
  action text not null,
  target text not null,
  details json not null
);
create index audit_log_of_organization on audit_log (organization_id, at desc, entry_id desc);
create index audit_log_of_project on audit_log (project_id, at desc, entry_id desc);

-- What is logged stays: no update, no delete.
grant select, insert, update (name, password, disabled_at) on users to flowrunner_api;
grant select, insert, delete, update (last_seen_at) on sessions to flowrunner_api;
grant select, insert, delete, update (last_used_at) on tokens to flowrunner_api;
grant select, insert, update (name, version, deleted_at) on organizations to flowrunner_api;
grant select, insert, update (name, description, version, deleted_at) on projects to flowrunner_api;
grant select, insert, delete, update (role) on members to flowrunner_api;
grant select, insert on audit_log to flowrunner_api;

do $$ declare tenant_table text; begin
  foreach tenant_table in array array['organizations', 'projects', 'members', 'audit_log'] loop
    execute format('alter table %I enable row level security, force row level security', tenant_table);
    execute format(
      'create policy of_the_organization on %I to flowrunner_api'
      ' using (organization_id = chosen_organization()) with check (organization_id = chosen_organization())',
      tenant_table
    );
  end loop;
end $$;

-- Users see where they belong; a project sees itself and what was done in it, and logs it.
create policy of_the_user on members for select to flowrunner_api using (user_id = chosen_user());
create policy of_the_user on organizations for select to flowrunner_api using (
  exists (
    select from members m where m.organization_id = organizations.organization_id and m.user_id = chosen_user()
  )
);
create policy of_the_user on projects for select to flowrunner_api using (
  exists (
    select from members m where m.organization_id = projects.organization_id
      and (m.project_id is null or m.project_id = projects.project_id) and m.user_id = chosen_user()
  )
);
create policy of_the_project on projects for select to flowrunner_api using (project_id = chosen_project());
create policy of_the_project_to_see on audit_log for select to flowrunner_api
  using (project_id = chosen_project());
create policy of_the_project_to_log on audit_log for insert to flowrunner_api
  with check (project_id = chosen_project());
