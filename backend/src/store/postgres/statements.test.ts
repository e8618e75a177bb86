import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KeptDatabase } from "../../testing/postgres/kept-database.js";
import type { Statement } from "./statement.js";

const folder = join(import.meta.dirname, "statements");

/** Every statement there is, one from each file. */
async function allStatements(): Promise<readonly Statement<unknown[], unknown>[]> {
  const files = (await readdir(folder)).sort();
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<object>));
  return modules.flatMap((module) => Object.values(module) as Statement<unknown[], unknown>[]);
}

const statements = await allStatements();

describe("statements", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());

  /** What it would do whatever its values are, prepared by its role on a connection as the store has them. */
  async function planOf({ role, text }: Statement<unknown[], unknown>): Promise<string> {
    const { pool } = role === "flowrunner_api" ? kept.database.api : kept.database.engine;
    const client = await pool.connect();
    try {
      await client.query("set plan_cache_mode = force_generic_plan");
      await client.query(`prepare planned as ${text}`);
      const { rows } = await client.query<{ count: number }>(
        "select cardinality(parameter_types) as count from pg_prepared_statements where name = 'planned'",
      );
      const values = Array.from({ length: rows[0]!.count }, () => "null").join(", ");
      const explained = await client.query(`explain execute planned${values && `(${values})`}`);
      return explained.rows.map((row) => Object.values(row as object).join()).join("\n");
    } finally {
      client.release(true);
    }
  }

  test("each has a name of its own and a role", () => {
    expect(new Set(statements.map(({ name }) => name)).size).toBe(statements.length);
    expect(statements.map(({ role, kind, name }) => `${role} ${kind} ${name}`).sort()).toMatchInlineSnapshot(`
      [
        "flowrunner_api read any-user",
        "flowrunner_api read busy-flows",
        "flowrunner_api read count-open-runs",
        "flowrunner_api read count-secrets",
        "flowrunner_api read events-since",
        "flowrunner_api read events-since-of-key",
        "flowrunner_api read events-since-of-name",
        "flowrunner_api read find-approvals",
        "flowrunner_api read find-good-credentials",
        "flowrunner_api read find-records",
        "flowrunner_api read find-records-ascending",
        "flowrunner_api read find-records-descending",
        "flowrunner_api read find-runs",
        "flowrunner_api read find-session",
        "flowrunner_api read find-token",
        "flowrunner_api read firings-under-way",
        "flowrunner_api read flows-of-unknown-uses",
        "flowrunner_api read flows-using",
        "flowrunner_api read get-attempt",
        "flowrunner_api read get-collection",
        "flowrunner_api read get-data-call",
        "flowrunner_api read get-event",
        "flowrunner_api read get-flow",
        "flowrunner_api read get-flow-version",
        "flowrunner_api read get-member",
        "flowrunner_api read get-organization",
        "flowrunner_api read get-payloads",
        "flowrunner_api read get-pool-troubles",
        "flowrunner_api read get-project",
        "flowrunner_api read get-project-config",
        "flowrunner_api read get-published-version",
        "flowrunner_api read get-record",
        "flowrunner_api read get-records",
        "flowrunner_api read get-retention",
        "flowrunner_api read get-run",
        "flowrunner_api read get-run-summary",
        "flowrunner_api read get-schedule",
        "flowrunner_api read get-sealed-secrets",
        "flowrunner_api read get-secret",
        "flowrunner_api read get-staged-records",
        "flowrunner_api read get-user",
        "flowrunner_api read get-user-by-email",
        "flowrunner_api read hold-collections",
        "flowrunner_api read list-collections",
        "flowrunner_api read list-firings",
        "flowrunner_api read list-flows",
        "flowrunner_api read list-log",
        "flowrunner_api read list-members",
        "flowrunner_api read list-projects",
        "flowrunner_api read list-published-versions",
        "flowrunner_api read list-runs",
        "flowrunner_api read list-schedules",
        "flowrunner_api read list-secrets",
        "flowrunner_api read list-sessions",
        "flowrunner_api read list-tokens",
        "flowrunner_api read listeners-of",
        "flowrunner_api read lock-attempts",
        "flowrunner_api read lock-collection",
        "flowrunner_api read lock-due-schedule",
        "flowrunner_api read lock-flow",
        "flowrunner_api read lock-owners",
        "flowrunner_api read lock-record-places",
        "flowrunner_api read lock-runs",
        "flowrunner_api read lock-schedule",
        "flowrunner_api read lock-schedules-of",
        "flowrunner_api read lock-secret",
        "flowrunner_api read lock-secrets-under-keys",
        "flowrunner_api read lock-workers",
        "flowrunner_api read log-after",
        "flowrunner_api read log-before",
        "flowrunner_api read log-chunks",
        "flowrunner_api read look-at-attempts",
        "flowrunner_api read look-at-runs",
        "flowrunner_api read newest-claimed-rank",
        "flowrunner_api read newest-epoch",
        "flowrunner_api read newest-firings",
        "flowrunner_api read newest-log-chunks",
        "flowrunner_api read newest-pool-troubles",
        "flowrunner_api read newest-probe",
        "flowrunner_api read oldest-file-request",
        "flowrunner_api read oldest-run",
        "flowrunner_api read open-attempts",
        "flowrunner_api read open-scheduled-runs",
        "flowrunner_api read organizations-of-user",
        "flowrunner_api read place-in-project",
        "flowrunner_api read projects-of-user",
        "flowrunner_api read retired-pods",
        "flowrunner_api read roles-in-organization",
        "flowrunner_api read runs-by-time",
        "flowrunner_api read staged-by-attempts",
        "flowrunner_api read staged-in-collection",
        "flowrunner_api read staged-size",
        "flowrunner_api read unseen-log-chunks",
        "flowrunner_api write add-listener",
        "flowrunner_api write add-published-version",
        "flowrunner_api write add-run-keys",
        "flowrunner_api write append-events",
        "flowrunner_api write append-log-chunks",
        "flowrunner_api write append-to-log",
        "flowrunner_api write append-to-project-log",
        "flowrunner_api write ask-approval",
        "flowrunner_api write ask-cancel",
        "flowrunner_api write claim-attempts",
        "flowrunner_api write claim-workers",
        "flowrunner_api write clear-pool-trouble",
        "flowrunner_api write delete-collection",
        "flowrunner_api write delete-ended-sessions",
        "flowrunner_api write delete-events",
        "flowrunner_api write delete-expired-tokens",
        "flowrunner_api write delete-file-request",
        "flowrunner_api write delete-flow",
        "flowrunner_api write delete-member",
        "flowrunner_api write delete-organization",
        "flowrunner_api write delete-payloads",
        "flowrunner_api write delete-project",
        "flowrunner_api write delete-records",
        "flowrunner_api write delete-records-of",
        "flowrunner_api write delete-run",
        "flowrunner_api write delete-run-attempts",
        "flowrunner_api write delete-run-calls",
        "flowrunner_api write delete-run-events",
        "flowrunner_api write delete-run-log",
        "flowrunner_api write delete-run-staged",
        "flowrunner_api write delete-run-workers",
        "flowrunner_api write delete-schedule",
        "flowrunner_api write delete-secret",
        "flowrunner_api write delete-session",
        "flowrunner_api write delete-sessions-but",
        "flowrunner_api write delete-token",
        "flowrunner_api write delete-workers-over",
        "flowrunner_api write detach-namespace",
        "flowrunner_api write disable-user",
        "flowrunner_api write drain-worker",
        "flowrunner_api write drop-secret-versions",
        "flowrunner_api write drop-staged-records",
        "flowrunner_api write end-approvals",
        "flowrunner_api write end-attempts",
        "flowrunner_api write forget-sessions",
        "flowrunner_api write forget-tokens",
        "flowrunner_api write hold-event-name",
        "flowrunner_api write hold-event-name-alone",
        "flowrunner_api write insert-attempts",
        "flowrunner_api write insert-collection",
        "flowrunner_api write insert-data-call",
        "flowrunner_api write insert-file-request",
        "flowrunner_api write insert-flow",
        "flowrunner_api write insert-member",
        "flowrunner_api write insert-namespace",
        "flowrunner_api write insert-organization",
        "flowrunner_api write insert-pod-worker",
        "flowrunner_api write insert-project",
        "flowrunner_api write insert-project-config",
        "flowrunner_api write insert-retired-pods",
        "flowrunner_api write insert-runs",
        "flowrunner_api write insert-secret",
        "flowrunner_api write insert-secret-version",
        "flowrunner_api write insert-session",
        "flowrunner_api write insert-token",
        "flowrunner_api write insert-user",
        "flowrunner_api write insert-workers",
        "flowrunner_api write keep-probe",
        "flowrunner_api write lock-expired-run",
        "flowrunner_api write mark-event-delivered",
        "flowrunner_api write note-decision",
        "flowrunner_api write pause-queue",
        "flowrunner_api write publish-events",
        "flowrunner_api write purge-approvals",
        "flowrunner_api write purge-attempts",
        "flowrunner_api write purge-collections",
        "flowrunner_api write purge-data-calls",
        "flowrunner_api write purge-events",
        "flowrunner_api write purge-file-requests",
        "flowrunner_api write purge-flow-versions",
        "flowrunner_api write purge-flows",
        "flowrunner_api write purge-listeners",
        "flowrunner_api write purge-log-chunks",
        "flowrunner_api write purge-namespaces",
        "flowrunner_api write purge-payloads",
        "flowrunner_api write purge-pool-troubles",
        "flowrunner_api write purge-project-configs",
        "flowrunner_api write purge-published-versions",
        "flowrunner_api write purge-records",
        "flowrunner_api write purge-retention",
        "flowrunner_api write purge-run-events",
        "flowrunner_api write purge-runs",
        "flowrunner_api write purge-schedules",
        "flowrunner_api write purge-secrets",
        "flowrunner_api write purge-staged-records",
        "flowrunner_api write purge-workers",
        "flowrunner_api write put-firing",
        "flowrunner_api write put-flow-uses",
        "flowrunner_api write put-flow-version",
        "flowrunner_api write put-payloads",
        "flowrunner_api write put-records",
        "flowrunner_api write put-schedule",
        "flowrunner_api write put-staged-records",
        "flowrunner_api write put-ticket",
        "flowrunner_api write rebind-namespace",
        "flowrunner_api write release-namespace",
        "flowrunner_api write remove-listeners",
        "flowrunner_api write rename-organization",
        "flowrunner_api write rename-user",
        "flowrunner_api write renew-secret",
        "flowrunner_api write replace-flow",
        "flowrunner_api write requeue-attempts",
        "flowrunner_api write retire-pods",
        "flowrunner_api write rewrap-secrets",
        "flowrunner_api write set-member-role",
        "flowrunner_api write set-pool-trouble",
        "flowrunner_api write set-retention",
        "flowrunner_api write set-user-password",
        "flowrunner_api write take-leadership",
        "flowrunner_api write take-ticket",
        "flowrunner_api write touch-secrets",
        "flowrunner_api write touch-session",
        "flowrunner_api write touch-token",
        "flowrunner_api write trim-firings",
        "flowrunner_api write update-collection",
        "flowrunner_api write update-project",
        "flowrunner_api write update-project-config",
        "flowrunner_api write update-runs",
        "flowrunner_engine read all-keys",
        "flowrunner_engine read due-runs",
        "flowrunner_engine read due-schedules",
        "flowrunner_engine read expired-runs",
        "flowrunner_engine read file-demands",
        "flowrunner_engine read find-attempts",
        "flowrunner_engine read find-namespaces",
        "flowrunner_engine read find-workers",
        "flowrunner_engine read glance",
        "flowrunner_engine read look-at-pod-workers",
        "flowrunner_engine read next-queued",
        "flowrunner_engine read next-schedule",
        "flowrunner_engine read next-wake",
        "flowrunner_engine read pool-statuses",
        "flowrunner_engine read project-under-retired-key",
        "flowrunner_engine read projects-to-purge",
        "flowrunner_engine read projects-with-events-over",
        "flowrunner_engine read projects-with-workers-over",
        "flowrunner_engine read recent-pools",
        "flowrunner_engine read sweep-claimed",
        "flowrunner_engine read undelivered-events",
        "flowrunner_engine write discard-key",
        "flowrunner_engine write extend-leases",
        "flowrunner_engine write insert-first-key",
        "flowrunner_engine write mark-purged",
        "flowrunner_engine write renew-leases",
        "flowrunner_engine write replace-key",
        "flowrunner_engine write rewrap-key",
      ]
    `);
  });

  test.each(statements)("$name can be planned by its role in a migrated database", async (statement) => {
    await planOf(statement);
  });

  test.each([
    { name: "find-attempts", index: "attempts_pkey" },
    { name: "find-workers", index: "workers_token_hash_key" },
    { name: "get-run", index: "runs_pkey" },
    { name: "get-run-summary", index: "runs_pkey" },
    { name: "lock-runs", index: "runs_pkey" },
    { name: "update-runs", index: "runs_pkey" },
    { name: "lock-attempts", index: "attempts_pkey" },
    { name: "end-attempts", index: "attempts_pkey" },
    { name: "claim-attempts", index: "attempts_pkey" },
    { name: "lock-workers", index: "workers_pkey" },
    { name: "claim-workers", index: "workers_pkey" },
    { name: "list-runs", index: "runs_listed" },
    { name: "runs-by-time", index: "runs_listed" },
    { name: "busy-flows", index: "runs_listed" },
    { name: "oldest-run", index: "runs_listed" },
  ])("$name is planned along $index though the database is empty", async ({ name, index }) => {
    const plan = await planOf(statements.find((statement) => statement.name === name)!);
    const used = [...plan.matchAll(/(?:using|Index Scan on) (\w+)/g)].map(([, each]) => each);
    expect(plan).not.toContain("Seq Scan");
    expect([...new Set(used)], plan).toEqual([index]);
  });

  /** They lock a name, and no rows. */
  const rowless: ReadonlySet<string> = new Set(["hold-event-name", "hold-event-name-alone"]);

  test.each(
    statements.filter(
      ({ within, name }) => (within === "project" || within === "organization") && !rowless.has(name),
    ),
  )("$name says whose rows it means wherever it names a table", ({ within, text }) => {
    const named = text.replaceAll(/\bjoin users u on u\.user_id = m\.user_id/g, "");
    const reads =
      named.match(/\b(?:from|join|(?<!for |do )update) (?!unnest|json_to_recordset|free|lateral)\w+/g) ?? [];
    const inserts = text.match(new RegExp(`\\binsert into \\w+ \\(${within}_id,`, "g")) ?? [];
    const filters = text.match(new RegExp(`\\b${within}_id = \\$1`, "g")) ?? [];
    expect(reads.length + inserts.length).toBeGreaterThan(0);
    expect(filters.length, text).toBe(reads.length);
  });

  test.each(statements.filter(({ within }) => within === "user"))(
    "$name says whose rows it means, and joins to them whatever else it names",
    ({ text }) => {
      const joined = text.match(/\bjoin \w+/g) ?? [];
      const conditions = text.match(/\bon \w+\.organization_id = \w+\.organization_id/g) ?? [];
      expect(text).toMatch(/\buser_id = \$1|\binsert into \w+ \(user_id,/);
      expect(conditions.length, text).toBe(joined.length);
    },
  );

  test.each(statements.filter(({ within }) => within === "accounts"))(
    "$name touches nothing but who signs in and with what",
    ({ text }) => {
      const tables = [...text.matchAll(/\b(?:from|join|into|update) (\w+)/g)].map(([, table]) => table);
      expect(["users", "sessions", "tokens", "tickets", "taken"]).toEqual(expect.arrayContaining(tables));
    },
  );

  test.each(statements.filter(({ within }) => within === "installation"))(
    "$name touches nothing but who leads, and what was found of the installation",
    ({ text }) => {
      const tables = [...text.matchAll(/\b(?:from|join|into|(?<!do )update) (\w+)/g)].map(
        ([, table]) => table,
      );
      expect(["leadership", "probe"]).toEqual(expect.arrayContaining(tables));
    },
  );
});
