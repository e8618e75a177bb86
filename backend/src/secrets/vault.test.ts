import { randomInt } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import type { SealedSecret } from "../store/port/secrets.js";
import { ManualClock } from "../testing/manual-clock.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { Unopenable } from "./sealing.js";
import { Secret } from "./secret.js";
import { emptyStore, VaultWorld } from "./testing/vault-world.js";

let kept: KeptDatabase;
let store: PostgresStore;
let world: VaultWorld;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  store = await emptyStore(kept, new ManualClock());
  world = await VaultWorld.open(store);
});

/** A place of which each part has a neighbour that could be taken for it. */
function placeOf(index: number): {
  readonly project: string;
  readonly name: string;
  readonly version: number;
} {
  const [a, b, c] = [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100)];
  return { project: `p${"1".repeat(a)}`, name: `${"1".repeat(b)}S`, version: Number(`1${"1".repeat(c)}`) };
}

describe("the vault", () => {
  test("opens none of 1,000 ciphertexts that were swapped across project, name and version", async () => {
    const places = Array.from({ length: 1_000 }, (_, index) => placeOf(index));
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1_000);
    const sealed = places.map((place) => world.vault.seal(place, new Secret(JSON.stringify(place))));
    let refused = 0;
    for (const [index, place] of places.entries()) {
      const own = await world.vault.open(place.project, sealed[index]!);
      expect(own?.reveal()).toBe(JSON.stringify(place));
      const other = sealed[(index + randomInt(1, 1_000)) % 1_000]!;
      const { keyId, wrappedKey, ciphertext } = sealed[index]!;
      const swapped: readonly SealedSecret[] = [
        { ...other, name: place.name, version: place.version },
        { ...other, name: place.name, version: place.version, keyId, wrappedKey },
        { ...other, name: place.name, version: place.version, ciphertext },
      ];
      for (const moved of swapped) {
        await expect(world.vault.open(place.project, moved)).rejects.toThrow(Unopenable);
        refused++;
      }
    }
    expect(refused).toBe(3_000);
  });

  test.each([
    { name: "another project's", move: { project: "prj_b" } },
    { name: "another name's", move: { name: "B" } },
    { name: "another version's", move: { version: 2 } },
  ])("does not open a version in $name place, its data key neither", async ({ move }) => {
    const place = { project: "prj_a", name: "A", version: 1 };
    const moved = { ...place, ...move };
    const sealed = {
      ...world.vault.seal(place, new Secret("value")),
      name: moved.name,
      version: moved.version,
    };
    await expect(world.vault.open(moved.project, sealed)).rejects.toThrow(Unopenable);
    expect(() => world.vault.rewrap(moved.project, sealed, world.ring.active)).toThrow(Unopenable);
  });

  test("seals each version under a data key of its own", () => {
    const place = { project: "prj_a", name: "A", version: 1 };
    const [one, two] = [1, 2].map(() => world.vault.seal(place, new Secret("value")));
    const mixed = { ...one!, ciphertext: two!.ciphertext };
    return expect(world.vault.open("prj_a", mixed)).rejects.toThrow(Unopenable);
  });
});

describe("the database", () => {
  test("gives the role that reads keys no ciphertext, and the role that reads ciphertexts no key", async () => {
    await world.put("A", "value");
    const { api, engine } = kept.database;
    await expect(api.pool.query("select wrapped_key from keys")).rejects.toThrow(/permission denied/);
    await expect(engine.pool.query("select ciphertext from secret_versions")).rejects.toThrow(
      /permission denied/,
    );
    await expect(engine.pool.query("select wrapped_key from secret_versions")).rejects.toThrow(
      /permission denied/,
    );
    await expect(engine.pool.query("select name from secrets")).rejects.toThrow(/permission denied/);
  });

  test("does not delete a key that a secret is under", async () => {
    await world.put("A", "value");
    const before = world.ring.active.id;
    await world.ring.replace();
    await expect(store.keys.discard(before)).rejects.toThrow(/keys|secret_versions/);
    expect(await world.claimed("A")).toBe("value");
  });
});
