import { describe, expect, test } from "vitest";
import { resources } from "../../kube/resources.js";
import type { Accident } from "../../testing/custom-resources/tripwire.js";
import { CertificateWorld, day } from "../../testing/webhook/certificate-world.js";

const { plural: secrets } = resources.secrets;
const { plural: webhooks } = resources.webhooks;

/** An installation whose certificate is due. */
async function due(spoiled: { readonly call: number; readonly accident: Accident } | null = null) {
  const world = new CertificateWorld(spoiled);
  await world.leader().look();
  await world.clock.advance(61 * day);
  world.writes.length = 0;
  return world;
}

describe("The leader renews the webhook's certificate", () => {
  test("at once where there is none, the authority before what it signed", async () => {
    const world = new CertificateWorld();
    expect(await world.leader().look()).toEqual({ kind: "requeueAfter", ms: 10_000 });
    expect(world.writes).toEqual([webhooks, secrets]);
    expect(world.trusted).toEqual([world.presented!.authority]);
  });

  test("not while two thirds of its time are not over, nor writes anything", async () => {
    const world = new CertificateWorld();
    const leader = world.leader();
    await leader.look();
    await world.clock.advance(59 * day);
    await leader.look();
    expect(world.writes).toEqual([webhooks, secrets]);
  });

  test("in two looks where one is in use, which stays trusted", async () => {
    const world = await due();
    const before = world.presented!;
    const leader = world.leader();
    await leader.look();
    expect(world.writes).toEqual([webhooks]);
    expect(world.presented).toEqual(before);
    await leader.look();
    expect(world.presented).not.toEqual(before);
    expect(world.trusted).toEqual([world.presented!.authority, before.authority]);
  });

  test.each([
    { name: "the Secret was emptied", plural: secrets, part: { data: {} }, writes: [secrets] },
    {
      name: "the configuration was written anew",
      plural: webhooks,
      part: { webhooks: [{ name: "diagnostics", clientConfig: {} }] },
      writes: [webhooks],
    },
    {
      name: "the authorities are no PEM",
      plural: webhooks,
      part: { webhooks: [{ name: "diagnostics", clientConfig: { caBundle: "Z2FyYmFnZQ==" } }] },
      writes: [webhooks],
    },
  ])("also when $name", async ({ plural, part, writes }) => {
    const world = new CertificateWorld();
    const leader = world.leader();
    await leader.look();
    world.writes.length = 0;
    world.replace(plural, part);
    await leader.look();
    expect(world.writes).toEqual(writes);
    expect(world.presented && world.hasNoGap).toBe(true);
  });

  test("and gathers no authorities without end", async () => {
    const world = await due();
    for (let crash = 0; crash < 10; crash++) await world.leader().look();
    expect(world.trusted.length).toBeLessThanOrEqual(5);
    expect(world.hasNoGap).toBe(true);
  });

  test("but not without what the chart makes, and says what is not there", async () => {
    const world = new CertificateWorld();
    world.replace(secrets, null);
    await expect(world.leader().look()).rejects.toThrow("There is no secrets runner/hook");
  });
});

describe("No moment passes in which what is presented is not trusted", () => {
  const accidents: readonly Accident[] = ["notDone", "answerLost"];
  const first = 10; // the calls of `due` come before
  const points = Array.from({ length: 10 }, (_, call) => first + call + 1);

  test.each(accidents.flatMap((accident) => points.map((call) => ({ accident, call }))))(
    "when call $call is the last of a leader ($accident)",
    async ({ accident, call }) => {
      const world = await due({ call, accident });
      const before = world.presented!;
      world.before = async () => expect(world.hasNoGap).toBe(true);
      const crashed = world.leader();
      await crashed
        .look()
        .then(() => crashed.look())
        .catch(() => {});
      const next = world.leader();
      for (let look = 0; look < 3; look++) await next.look().catch(() => {});
      expect(world.hasNoGap).toBe(true);
      expect(world.presented).not.toEqual(before);
    },
  );

  test.each([1, 2, 3].flatMap((looks) => points.map((call) => ({ looks, call }))))(
    "when another leader looks $looks times before call $call of one that has lost leadership",
    async ({ looks, call }) => {
      const world = await due();
      const [stalled, next] = [world.leader(), world.leader()];
      let isOther = false;
      world.before = async () => {
        expect(world.hasNoGap).toBe(true);
        if (isOther || world.tripwire.calls.length !== call - 1) return;
        isOther = true;
        for (let look = 0; look < looks; look++) await next.look();
      };
      for (let look = 0; look < 3; look++) await stalled.look();
      expect(isOther && world.hasNoGap).toBe(true);
      expect(world.presented!.renewAt).toBeGreaterThan(world.clock.now());
    },
  );
});
