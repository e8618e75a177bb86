import type { EventRow } from "../../port/events.js";
import { acrossProjects, inProject } from "../statement.js";

const columns = `id, name, key, data, depth, published_at as "publishedAt"`;

/** Arrays of equal length. */
export const publishEvents = inProject<
  [
    id: readonly string[],
    name: readonly string[],
    key: readonly (string | null)[],
    data: readonly string[],
    depth: readonly number[],
  ],
  { id: string }
>(
  "publish-events",
  "write",
  `insert into events (project_id, id, name, key, data, depth, published_at)
   select $1, added.id, added.name, added.key, added.data::json, added.depth, now_ms()
   from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::integer[]) as added(id, name, key, data, depth)
   order by added.id
   on conflict (project_id, id) do nothing returning id`,
);

export const getEvent = inProject<[id: string], EventRow>(
  "get-event",
  "read",
  `select ${columns} from events where project_id = $1 and id = $2`,
);

/** Those who listen do not wait for each other. */
export const holdName = inProject<[name: string]>(
  "hold-event-name",
  "write",
  "select pg_advisory_xact_lock_shared(hashtextextended($1::text || '/' || $2::text, 0))",
);

export const holdNameAlone = inProject<[name: string]>(
  "hold-event-name-alone",
  "write",
  "select pg_advisory_xact_lock(hashtextextended($1::text || '/' || $2::text, 0))",
);

export const addListener = inProject<[runId: string, path: string, name: string, key: string | null]>(
  "add-listener",
  "write",
  `insert into listeners (project_id, run_id, path, name, key) values ($1, $2, $3, $4, $5)
   on conflict (run_id, path) do update set name = excluded.name, key = excluded.key`,
);

export const removeListeners = inProject<[runId: string, paths: readonly string[]]>(
  "remove-listeners",
  "write",
  "delete from listeners where project_id = $1 and run_id = $2 and path = any($3)",
);

/** Along the index `events_by_name`. */
export const eventsSinceOfName = inProject<[name: string, since: number, limit: number], EventRow>(
  "events-since-of-name",
  "read",
  `select * from (
     select ${columns} from events where project_id = $1 and name = $2 and published_at >= $3
     order by published_at desc limit $4
   ) as newest order by "publishedAt", id`,
);

/** Along the index `events_by_key`. */
export const eventsSinceOfKey = inProject<
  [name: string, key: string, since: number, limit: number],
  EventRow
>(
  "events-since-of-key",
  "read",
  `select * from (
     select ${columns} from events where project_id = $1 and name = $2 and key = $3 and published_at >= $4
     order by published_at desc limit $5
   ) as newest order by "publishedAt", id`,
);

export const listenersOf = inProject<[name: string, key: string | null], { runId: string }>(
  "listeners-of",
  "read",
  `select distinct run_id as "runId" from listeners
   where project_id = $1 and name = $2 and (key is null or key = $3) order by run_id`,
);

export const markDelivered = inProject<[id: string]>(
  "mark-event-delivered",
  "write",
  "update events set delivered_at = now_ms() where project_id = $1 and id = $2",
);

/** Along the index `events_undelivered`. */
export const undeliveredEvents = acrossProjects<[limit: number], { project: string; id: string }>(
  "undelivered-events",
  "read",
  `select project_id as project, id from events where delivered_at is null order by published_at, id limit $1`,
);

/** What is older than any run that could ask for it. */
export const deleteEvents = inProject<[keepMs: number, limit: number]>(
  "delete-events",
  "write",
  `delete from events where project_id = $1 and id in (
     select id from events
     where project_id = $1 and published_at < now_ms() - $2::bigint and delivered_at is not null limit $3
   )`,
);

/** Along the index `events_by_age`. */
export const projectsWithEventsOver = acrossProjects<[keepMs: number, limit: number], { project: string }>(
  "projects-with-events-over",
  "read",
  `select distinct project from (
     select project_id as project from events
     where published_at < now_ms() - $1::bigint and delivered_at is not null order by published_at limit $2
   ) as oldest`,
);
