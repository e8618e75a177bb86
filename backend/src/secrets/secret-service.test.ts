import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { silentLog } from "../log.js";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import { ManualClock } from "../testing/manual-clock.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { Secret } from "./secret.js";
import { elsewhere, emptyStore, here, newMaster, VaultWorld } from "./testing/vault-world.js";

const masters = { current: newMaster(), other: null };

let kept: KeptDatabase;
let clock: ManualClock;
let store: PostgresStore;
let world: VaultWorld;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  clock = new ManualClock();
  store = await emptyStore(kept, clock);
  world = await VaultWorld.open(store, masters);
});

function put(name: string, text: string): ReturnType<VaultWorld["service"]["put"]> {
  return world.service.put(here, name, new Secret(text), "usr_me");
}

describe("secrets of a project", () => {
  test("have a version for each value, and the last one is what a claim is given", async () => {
    const first = (await put("TOKEN", "first value")).secret;
    await clock.advance(1_000);
    const second = (await put("TOKEN", "second value")).secret;
    const { createdAt } = first;
    expect(first).toEqual({
      name: "TOKEN",
      version: 1,
      createdAt,
      updatedAt: createdAt,
      updatedBy: "usr_me",
      lastUsedAt: null,
    });
    expect(second).toEqual({ ...first, version: 2, updatedAt: createdAt + 1_000 });
    expect(await world.service.get(here, "TOKEN")).toEqual(second);
    expect(await world.claimed("TOKEN")).toBe("second value");
  });

  test("tell to the minute when a claim was given them, at the cost of a commit a minute", async () => {
    await put("TOKEN", "a value");
    await put("OTHER", "a value");
    const lastUsedAt = async (name = "TOKEN") => (await world.service.get(here, name)).lastUsedAt;
    const commitsOf = async (claims: number): Promise<number> => {
      const before = store.counters.commits;
      for (let claim = 0; claim < claims; claim++) await world.claimed("TOKEN");
      return store.counters.commits - before;
    };
    const first = clock.now();
    expect(await commitsOf(3)).toBe(1);
    expect(await lastUsedAt()).toBe(first);
    await clock.advance(59_999);
    expect(await commitsOf(3)).toBe(0);
    await clock.advance(1);
    expect(await commitsOf(3)).toBe(1);
    expect(await lastUsedAt()).toBe(first + 60_000);
    await put("TOKEN", "another value");
    expect(await lastUsedAt(), "a new value is not used yet, the secret is").toBe(first + 60_000);
    expect(await lastUsedAt("OTHER")).toBeNull();
  });

  test("are handed to a claim while somebody is changing them", async () => {
    await put("TOKEN", "a value");
    const other = await kept.database.api.pool.connect();
    await other.query("begin");
    await other.query("select set_config('flowrunner.project', $1, true)", [here]);
    expect((await other.query("select from secrets for update")).rowCount).toBe(1);
    expect(await world.claimed("TOKEN")).toBe("a value");
    await other.query("rollback");
    other.release();
    expect((await world.service.get(here, "TOKEN")).lastUsedAt).toBeNull();
  });

  test("keep no value that was replaced", async () => {
    await put("TOKEN", "first value");
    const [before] = await store.withTransaction({ project: here }, (tx) => tx.secrets.sealed(["TOKEN"]));
    await put("TOKEN", "second value");
    const after = await store.withTransaction({ project: here }, (tx) =>
      tx.secrets.lockUnder([before!.keyId], 10),
    );
    expect(after.map(({ version }) => version)).toEqual([2]);
  });

  test("are listed by name in pages, and are another project's nothing", async () => {
    for (const name of ["b", "A", "_C", "a"]) await put(name, "value of it");
    const names = async (after: string, limit: number, project = here): Promise<readonly string[]> =>
      (await world.service.list(project, after, limit)).map(({ name }) => name);
    expect(await names("", 3)).toEqual(["A", "_C", "a"]);
    expect(await names("a", 3)).toEqual(["b"]);
    expect(await names("", 3, elsewhere)).toEqual([]);
    await expect(world.service.get(elsewhere, "A")).rejects.toMatchObject({ code: "NotFound" });
    await expect(world.service.delete(elsewhere, "A", "usr_me")).rejects.toMatchObject({ code: "NotFound" });
    expect(await world.claimed("A", elsewhere)).toBeNull();
  });

  test("are gone with their values when they are deleted", async () => {
    await put("TOKEN", "first value");
    await world.service.delete(here, "TOKEN", "usr_me");
    await expect(world.service.get(here, "TOKEN")).rejects.toMatchObject({ code: "NotFound" });
    await expect(world.service.delete(here, "TOKEN", "usr_me")).rejects.toMatchObject({ code: "NotFound" });
    expect(await world.claimed("TOKEN")).toBeNull();
    expect((await put("TOKEN", "another value")).secret.version).toBe(1);
    expect(await world.claimed("TOKEN")).toBe("another value");
  });

  test("take one version after the other when many are written at once", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => put("TOKEN", `value ${index}`)),
    );
    const versions = results.flatMap((result) =>
      result.status === "fulfilled" ? [result.value.secret.version] : [],
    );
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test.each([
    { name: "a name with a dash", secret: "API-KEY", text: "value", code: "Unprocessable" },
    { name: "a name that begins with a digit", secret: "1KEY", text: "value", code: "Unprocessable" },
    { name: "a name with a line break", secret: "KEY\n", text: "value", code: "Unprocessable" },
    { name: "a name of 129 letters", secret: "K".repeat(129), text: "value", code: "Unprocessable" },
    { name: "an empty value", secret: "KEY", text: "", code: "Unprocessable" },
    { name: "a value over 64 KiB", secret: "KEY", text: "€".repeat(21_846), code: "LimitExceeded" },
  ])(
    "are not written with $name, and the refusal does not show the value",
    async ({ secret, text, code }) => {
      const writing = put(secret, text);
      await expect(writing).rejects.toMatchObject({ code });
      if (text) await expect(writing).rejects.not.toThrow(text);
    },
  );

  test("take a value of exactly 64 KiB, whatever its characters", async () => {
    const text = `\u0000\ud83d\ude00"'\\\n${"x".repeat(65_536 - 9)}`;
    await put("KEY", text);
    expect(await world.claimed("KEY")).toBe(text);
  });

  test("are no more than a project may have", async () => {
    for (let index = 0; index < 50; index++) await put(`S${index}`, "value of it");
    await expect(put("ONE_MORE", "value of it")).rejects.toMatchObject({ code: "LimitExceeded" });
    expect((await put("S0", "a new value")).secret.version, "a new value needs no room").toBe(2);
  });

  test("that are too short to be masked are taken with a warning", async () => {
    expect((await put("PIN", "12345")).warnings).toEqual([expect.stringContaining("not masked")]);
    expect((await put("PIN", "123456")).warnings).toEqual([]);
  });
});

describe("a secret whose row was changed in the database", () => {
  test("is as if it were not there, for it alone, and is reported without its value", async () => {
    const warnings: unknown[] = [];
    world = await VaultWorld.open(store, masters, clock, {
      ...silentLog,
      warn: (...about) => void warnings.push(about),
    });
    await put("A", "value of a");
    await put("B", "value of b");
    const client = await kept.database.api.pool.connect();
    await client.query(`begin; select set_config('flowrunner.project', '${here}', true)`);
    await client.query("delete from secret_versions where name = 'A'");
    await client.query(
      `insert into secret_versions (project_id, name, version, key_id, wrapped_key, ciphertext)
       select project_id, 'A', version, key_id, wrapped_key, ciphertext from secret_versions where name = 'B'`,
    );
    await client.query("commit");
    client.release();
    const given = await world.source.get(here, ["A", "B"]);
    expect([...given.keys()]).toEqual(["B"]);
    expect(warnings).toEqual([
      [expect.stringContaining("does not open"), { project: here, secret: "A", version: 1 }],
    ]);
  });
});
