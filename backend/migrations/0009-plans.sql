-- Works since: 8
-- A statement keeps the plan that it got when its tables were next to empty, and then every index that has the column
-- looks as good as the primary key: a run was looked for by its id among all runs of its project. Both indexes still
-- hold every run that a list shows, but as partial ones they serve no statement that knows a run by its id.

drop index runs_listed;
create index runs_listed on runs (project_id, created_at desc, run_id desc) where created_at is not null;
drop index runs_of_flow;
create index runs_of_flow on runs (project_id, flow, created_at desc, run_id desc) where flow is not null;
