import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RingDataTokens } from "../data/ring-data-tokens.js";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import { ManualClock } from "../testing/manual-clock.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { until } from "../testing/world.js";
import { UnknownMasterKey } from "./key-ring.js";
import { Killed, MortalStore, type Death } from "./testing/mortal-store.js";
import { dayMs, elsewhere, emptyStore, here, newMaster, VaultWorld } from "./testing/vault-world.js";

let kept: KeptDatabase;
let clock: ManualClock;
let store: PostgresStore;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  clock = new ManualClock();
  store = await emptyStore(kept, clock);
});

const master = { current: newMaster(), other: null };

function encryptionKeys(): Promise<readonly { readonly id: string; readonly retiredAt: number | null }[]> {
  return store.keys.all().then((keys) => keys.filter(({ purpose }) => purpose === "secrets"));
}

async function keysInUse(): Promise<readonly string[]> {
  const { rows } = await kept.database.engine.pool.query<{ key: string }>(
    "select distinct key_id as key from secret_versions",
  );
  return rows.map(({ key }) => key);
}

describe("a rotation of keys", () => {
  test("puts every project's secrets under a new key, and the one before is no more", async () => {
    const world = await VaultWorld.open(store, master);
    for (const project of [here, elsewhere]) await world.put("TOKEN", `of ${project}`, project);
    const before = world.ring.active.id;
    await world.rotation.rotate();
    const after = world.ring.active.id;
    expect(after).not.toBe(before);
    expect(await encryptionKeys()).toMatchObject([{ id: after, retiredAt: null }]);
    expect(await keysInUse()).toEqual([after]);
    for (const project of [here, elsewhere])
      expect(await world.claimed("TOKEN", project)).toBe(`of ${project}`);
  });

  test("disturbs neither claims nor writes of two replicas, and loses nothing", async () => {
    const replicas = [await VaultWorld.open(store, master), await VaultWorld.open(store, master)];
    const names = Array.from({ length: 8 }, (_, index) => `S_${index}`);
    const newest = new Map<string, number>();
    for (const name of names) await replicas[0]!.put(name, `${name} 0`);
    let isOver = false;
    const counts = { puts: 0, claims: 0 };
    const writers = names.map(async (name, index) => {
      for (let value = 1; !isOver; value++) {
        await replicas[(index + value) % 2]!.put(name, `${name} ${value}`);
        newest.set(name, value);
        counts.puts++;
      }
    });
    const readers = names.map(async (name, index) => {
      for (let last = 0, turn = 0; !isOver; turn++) {
        const atLeast = newest.get(name) ?? 0;
        const given = await replicas[(index + turn) % 2]!.claimed(name);
        const value = Number(given?.replace(`${name} `, ""));
        expect(value, `${name} was ${atLeast} before it was asked for`).toBeGreaterThanOrEqual(
          Math.max(last, atLeast),
        );
        last = value;
        counts.claims++;
      }
    });
    const rotations = replicas.map(async ({ rotation }) => {
      for (let turn = 0; turn < 5; turn++) await rotation.rotate();
    });
    const goesOn = Promise.all([...writers, ...readers]);
    await Promise.race([Promise.all(rotations), goesOn]).finally(() => (isOver = true));
    await goesOn;
    await replicas[0]!.rotation.finish();
    expect(Math.min(counts.puts, counts.claims), JSON.stringify(counts)).toBeGreaterThan(20);
    expect(await encryptionKeys()).toHaveLength(1);
    for (const name of names) expect(await replicas[1]!.claimed(name)).toBe(`${name} ${newest.get(name)}`);
  });

  test.each(["before", "after"] as const)(
    "may be killed %s any of its calls of the store",
    async (moment) => {
      const world = await VaultWorld.open(store, master);
      for (const name of ["A", "B", "C"]) await world.put(name, `value of ${name}`);
      let deaths = 0;
      for (let call = 1; ; call++) {
        const { isDead, before } = await rotateAndDie({ call, moment });
        for (const name of ["A", "B", "C"])
          expect(await world.claimed(name), `call ${call}`).toBe(`value of ${name}`);
        const next = await VaultWorld.open(store, master);
        await next.rotation.finish();
        const [only, ...others] = await encryptionKeys();
        expect(others, `call ${call}`).toEqual([]);
        expect(await keysInUse()).toEqual([only!.id]);
        expect(await next.claimed("A")).toBe("value of A");
        if (!isDead) {
          expect(only!.id).not.toBe(before);
          break;
        }
        deaths++;
      }
      expect(deaths).toBeGreaterThan(8);
    },
  );

  async function rotateAndDie(death: Death): Promise<{ readonly isDead: boolean; readonly before: string }> {
    const [active] = await encryptionKeys();
    const mortal = new MortalStore(store, death);
    const life = VaultWorld.open(mortal.store, master).then(({ rotation }) => rotation.rotate());
    await life.catch((failure: unknown) => {
      if (!(failure instanceof Killed)) throw failure;
    });
    return { isDead: mortal.isDead, before: active!.id };
  }

  test("comes by itself when a key has reached its age, and not before", async () => {
    const world = await VaultWorld.open(store, master, clock);
    await world.put("A", "value");
    const first = world.ring.active.id;
    clock.atRest = () => world.rotation.atRest();
    world.rotation.start();
    await clock.advance(89 * dayMs);
    expect(world.ring.active.id).toBe(first);
    await clock.advance(dayMs);
    await until(async () => (await encryptionKeys())[0]!.id !== first, "the key is replaced");
    expect(await world.claimed("A")).toBe("value");
    await world.rotation.stop();
    expect(clock.pendingTimers).toBe(0);
  });

  test("goes on at the next start where the last process stopped", async () => {
    const world = await VaultWorld.open(store, master, clock);
    await world.put("A", "value");
    await world.ring.replace();
    const next = await VaultWorld.open(store, master, clock);
    next.rotation.start();
    await until(async () => (await encryptionKeys()).length === 1, "the retired key is gone");
    await next.rotation.stop();
  });
});

describe("a new master key", () => {
  test("brings new keys, and is all that is needed from then on", async () => {
    const world = await VaultWorld.open(store, master);
    await world.put("A", "value");
    const [before, signing] = [world.ring.active.id, world.ring.signingKeys[0]!.id];
    const current = newMaster();
    const informed = await VaultWorld.open(store, { current: master.current, other: current });
    const moved = await VaultWorld.open(store, { current, other: master.current });
    expect(moved.ring.active.id).not.toBe(before);
    expect(moved.ring.signingKeys[0]!.id).not.toBe(signing);
    await moved.rotation.finish();
    const later = await VaultWorld.open(store, { current, other: null });
    expect(await later.claimed("A")).toBe("value");
    expect(await informed.claimed("A"), "a replica that is to be restarted next").toBe("value");
    await expect(world.claimed("A"), "one that does not know the new one").rejects.toThrow(UnknownMasterKey);
  });

  test.each(["before", "after"] as const)(
    "may be killed %s any of its calls of the store",
    async (moment) => {
      let deaths = 0;
      for (let isDead = true; isDead;) {
        store = await emptyStore(kept, clock);
        await (await VaultWorld.open(store, master)).put("A", "value");
        const masters = { current: newMaster(), other: master.current };
        const mortal = new MortalStore(store, { call: deaths + 1, moment });
        await VaultWorld.open(mortal.store, masters).catch(() => null);
        await (await VaultWorld.open(store, masters)).rotation.finish();
        const world = await VaultWorld.open(store, { current: masters.current, other: null });
        expect(await world.claimed("A"), `call ${deaths + 1}`).toBe("value");
        isDead = mortal.isDead;
        if (isDead) deaths++;
      }
      expect(deaths).toBeGreaterThan(5);
    },
  );

  test("is refused without the one before, in words that say what to do", async () => {
    await VaultWorld.open(store, master);
    const opening = VaultWorld.open(store, { current: newMaster(), other: null });
    await expect(opening).rejects.toThrow(UnknownMasterKey);
    await expect(opening).rejects.toThrow(master.current.id);
  });
});

describe("the keys that sign data tokens", () => {
  const caller = {
    project: here,
    attemptId: "a",
    epoch: 1,
    access: { isTransactional: false, collections: {} },
  };

  test("are the same for all replicas, and read what they have signed as long as tokens may be held", async () => {
    const one = await VaultWorld.open(store, master);
    const two = await VaultWorld.open(store, master, clock);
    const [ofOne, ofTwo] = [one, two].map(({ ring }) => new RingDataTokens(ring, "tested", clock));
    const [before] = one.ring.signingKeys;
    const old = await ofOne!.issue(caller, clock.now() + 9 * dayMs);
    expect(await ofTwo!.read(old)).toEqual(caller);
    await one.rotation.rotate();
    expect(one.ring.signingKeys[0]!.id).not.toBe(before!.id);
    const renewed = await ofOne!.issue(caller, clock.now() + 9 * dayMs);
    expect(await ofTwo!.read(renewed), "of a key that this replica has not heard of").toEqual(caller);
    expect(await ofOne!.read(old)).toEqual(caller);
    await clock.advance(dayMs);
    await two.rotation.finish();
    await expect(ofTwo!.read(old)).rejects.toMatchObject({ code: "Unauthorized" });
    expect(await ofTwo!.read(renewed)).toEqual(caller);
  });
});

describe("a secret", () => {
  test("is another project's nothing", async () => {
    const world = await VaultWorld.open(store, master);
    await world.put("A", "value", elsewhere);
    expect(await world.claimed("A", here)).toBeNull();
  });
});
