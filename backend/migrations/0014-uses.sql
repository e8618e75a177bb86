-- Works since: 8
-- Who uses a project's secrets and files, and when a secret was used last.

-- Epoch ms, to the minute; null: never.
alter table secrets add column last_used_at bigint;

-- `uses`: what the code of version `uses_of` names, as [{kind, name, step}] in written order. While that is not the flow's
-- version, they are not known: whoever asks for uses finds them first.
alter table flows
  add column uses jsonb,
  add column uses_of text;
create index flows_of_unknown_uses on flows (project_id, name)
  where deleted_at is null and (uses_of = version) is not true;
