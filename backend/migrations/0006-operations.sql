-- What people do to runs under way: pausing, resuming, terminating, retrying.

-- A paused attempt is out of the queue: of the statements that look for work, and of the indexes they use, none knows it.
alter table attempts drop constraint attempts_status_check;
alter table attempts
  add constraint attempts_status_check check (status in ('queued', 'paused', 'claimed', 'ended'));
alter table attempts drop constraint status_has_its_columns;
alter table attempts add constraint status_has_its_columns check (
  case status
    when 'queued' then worker_id is null and ended_at is null and call is not null
    when 'paused' then worker_id is null and ended_at is null and call is not null
    when 'claimed' then worker_id is not null and ended_at is null and call is not null
    else ended_at is not null
  end
);

-- Bytes that the run's `log` steps have written.
alter table runs add column log_bytes bigint not null default 0;
