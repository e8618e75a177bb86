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

  test("each has a name of its own and a role", () => {
    expect(new Set(statements.map(({ name }) => name)).size).toBe(statements.length);
    expect(statements.map(({ role, kind, name }) => `${role} ${kind} ${name}`).sort()).toMatchInlineSnapshot(`
      [
        "flowrunner_api read count-secrets",
        "flowrunner_api read events-since",
        "flowrunner_api read get-attempt",
        "flowrunner_api read get-flow-version",
        "flowrunner_api read get-payloads",
        "flowrunner_api read get-project-config",
        "flowrunner_api read get-run",
        "flowrunner_api read get-sealed-secrets",
        "flowrunner_api read get-secret",
        "flowrunner_api read list-secrets",
        "flowrunner_api read lock-attempts",
        "flowrunner_api read lock-run",
        "flowrunner_api read lock-secret",
        "flowrunner_api read lock-secrets-under-keys",
        "flowrunner_api read lock-workers",
        "flowrunner_api read log-chunks",
        "flowrunner_api read newest-claimed-rank",
        "flowrunner_api read newest-log-chunks",
        "flowrunner_api read open-attempts",
        "flowrunner_api write append-events",
        "flowrunner_api write append-log-chunks",
        "flowrunner_api write ask-cancel",
        "flowrunner_api write claim-attempts",
        "flowrunner_api write claim-workers",
        "flowrunner_api write delete-secret",
        "flowrunner_api write drain-worker",
        "flowrunner_api write drop-secret-versions",
        "flowrunner_api write end-attempts",
        "flowrunner_api write insert-attempts",
        "flowrunner_api write insert-project-config",
        "flowrunner_api write insert-run",
        "flowrunner_api write insert-secret",
        "flowrunner_api write insert-secret-version",
        "flowrunner_api write insert-worker",
        "flowrunner_api write put-flow-version",
        "flowrunner_api write put-payloads",
        "flowrunner_api write renew-secret",
        "flowrunner_api write rewrap-secrets",
        "flowrunner_api write update-project-config",
        "flowrunner_api write update-run",
        "flowrunner_engine read all-keys",
        "flowrunner_engine read due-runs",
        "flowrunner_engine read find-attempt",
        "flowrunner_engine read find-worker",
        "flowrunner_engine read next-queued",
        "flowrunner_engine read next-wake",
        "flowrunner_engine read pool-statuses",
        "flowrunner_engine read project-under-retiring-key",
        "flowrunner_engine read sweep-claimed",
        "flowrunner_engine write discard-key",
        "flowrunner_engine write extend-leases",
        "flowrunner_engine write insert-first-key",
        "flowrunner_engine write renew-leases",
        "flowrunner_engine write replace-key",
        "flowrunner_engine write rewrap-key",
      ]
    `);
  });

  test.each(statements)("$name can be planned by its role in a migrated database", async (statement) => {
    const { pool } = statement.role === "flowrunner_api" ? kept.database.api : kept.database.engine;
    const client = await pool.connect();
    try {
      await client.query(`prepare planned as ${statement.text}`);
      const { rows } = await client.query<{ count: number }>(
        "select cardinality(parameter_types) as count from pg_prepared_statements where name = 'planned'",
      );
      const values = Array.from({ length: rows[0]!.count }, () => "null").join(", ");
      await client.query(`explain execute planned${values && `(${values})`}`);
    } finally {
      client.release(true);
    }
  });

  test.each(statements.filter(({ role }) => role === "flowrunner_api"))(
    "$name says whose rows it means wherever it names a table",
    ({ text }) => {
      const reads = text.match(/\b(?:from|join|(?<!for )update) (?!unnest|free|lateral)\w+/g) ?? [];
      const inserts = text.match(/\binsert into \w+ \(project_id,/g) ?? [];
      const filters = text.match(/\bproject_id = \$1/g) ?? [];
      expect(reads.length + inserts.length).toBeGreaterThan(0);
      expect(filters.length, text).toBe(reads.length);
    },
  );
});
