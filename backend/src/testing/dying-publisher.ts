import { EventService } from "../runs/event-service.js";
import { openPostgres } from "../store/postgres/open-postgres.js";
import { PostgresStore } from "../store/postgres/postgres-store.js";

/** A program (`HOST DATABASE`) that publishes an event, and is killed when it is committed and nobody was told of it. */
const [host, database] = process.argv.slice(2) as [string, string];
const login = (user: string) => ({ host, user, database });
const roles = openPostgres({ api: login("flowrunner_api"), engine: login("flowrunner_engine") });
const events = new EventService({
  store: new PostgresStore(roles),
  published: () => process.kill(process.pid, "SIGKILL"),
});
await events.publish({
  project: "here",
  name: "told",
  key: null,
  data: "before the kill",
  idempotencyKey: null,
});
