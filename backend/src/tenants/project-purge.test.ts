import { describe, expect, test } from "vitest";
import { silentLog } from "../log.js";
import * as purging from "../store/postgres/statements/purge.js";
import { ProjectPurge } from "./project-purge.js";
import { openedWorld } from "../testing/opened-world.js";

const { signal } = new AbortController();

/** All that a project has, and what is in it. */
const flow = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: orders}
spec:
  steps:
    - {name: ask, runtime: node, run: "export default () => 1"}
`;

const { world, first } = await openedWorld();

async function call(
  method: string,
  path: string,
  sent: { json?: unknown; text?: string } = {},
): Promise<unknown> {
  const type = sent.text === undefined ? {} : { headers: { "content-type": "application/yaml" } };
  const reply = await world.call(method, path, { token: first.token, ...sent, ...type });
  expect(reply.status, `${method} ${path} ${JSON.stringify(reply.body)}`).toBeLessThan(300);
  return reply.body;
}

/** A project with something of everything. */
async function projectWithEverything(name: string): Promise<string> {
  const made = await call("POST", `/organizations/${first.organization}/projects`, {
    json: { name, description: "" },
  });
  const { id } = made as { id: string };
  const at = `/projects/${id}`;
  await call("PUT", `${at}/flows/orders`, { text: flow });
  await call("PUT", `${at}/secrets/KEY`, { json: { value: "a-secret" } });
  await call("PUT", `${at}/config`, { json: { values: { a: 1 } } });
  await call("PUT", `${at}/collections/c`, { json: { schema: { type: "object" } } });
  await call("POST", `${at}/collections/c/records`, { json: { data: {} } });
  await world.app.services.files.write(id, "a", bytes(), { by: first.email, signal });
  await call("POST", `${at}/runs`, { json: { flow: "orders", labels: { k: "v" } } });
  return id;
}

async function* bytes(): AsyncGenerator<Buffer> {
  yield Buffer.from("a file");
}

const tablesOfProjects = (): Promise<readonly { readonly name: string }[]> =>
  world.sql("select tablename as name from pg_policies where policyname = 'of_the_project' and cmd = 'ALL'");

/** Tables of projects that have rows of this one. */
async function tablesWith(project: string): Promise<readonly string[]> {
  const tables = await tablesOfProjects();
  const holding = await Promise.all(
    tables.map(({ name }) => world.sql(`select from ${name} where project_id = $1 limit 1`, [project])),
  );
  return tables.map(({ name }) => name).filter((_, index) => holding[index]!.length > 0);
}

const sweep = (): Promise<void> => {
  const { store, context, assets } = world.app;
  return new ProjectPurge({ store, runs: context.runs, files: assets.storedFiles, log: silentLog }).sweep();
};
const deletedAgo = (project: string, ms: number) =>
  world.sql("update projects set deleted_at = now_ms() - $2::bigint where project_id = $1", [project, ms]);
const wasPurged = async (project: string): Promise<boolean> =>
  (await world.sql("select from projects where project_id = $1 and purged_at is not null", [project]))
    .length > 0;

describe("a deleted project", () => {
  test("is purged of all that it kept, files too, some time later; its neighbour is not", async () => {
    const [gone, kept] = [await projectWithEverything("gone"), await projectWithEverything("kept")];
    const had = await tablesWith(gone);
    expect(had).toEqual(
      expect.arrayContaining(["secrets", "secret_versions", "records", "runs", "run_keys", "flows"]),
    );
    await deletedAgo(gone, 590_000);
    await sweep();
    expect(await tablesWith(gone), "whoever was let in is still answered").toEqual(had);
    await deletedAgo(gone, 610_000);
    await sweep();
    expect(await wasPurged(gone), "a run that slipped in is ended first").toBe(false);
    await sweep();
    expect(await tablesWith(gone)).toEqual([]);
    expect(await world.app.services.files.list(gone, "", "", 9, { signal })).toEqual([]);
    expect(await wasPurged(gone)).toBe(true);
    expect(await tablesWith(kept)).toEqual(had);
    expect(await world.app.services.files.list(kept, "", "", 9, { signal })).toHaveLength(1);
  });

  test("has no table that is forgotten", async () => {
    const withOthers = ["firings", "run_keys", "secret_versions"];
    const texts = Object.values(purging).map(({ text }) => text);
    const forgotten = (await tablesOfProjects()).filter(
      ({ name }) =>
        !withOthers.includes(name) && !texts.some((text) => text.startsWith(`delete from ${name} `)),
    );
    expect(forgotten).toEqual([]);
  });
});
