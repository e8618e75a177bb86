import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identityWorld, someone } from "../testing/identity-world.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { makeToken } from "./api-tokens.js";

describe("finding out who calls and whether they may", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());

  test("costs five round trips and a commit a minute, four every five seconds, and none between", async () => {
    const world = await identityWorld(kept);
    const owner = await someone(world);
    const organization = (await world.organizations.create(owner, "An organisation")).id;
    const names = { name: "a-project", description: "" };
    const project = (await world.projects.create(owner, organization, names)).id;
    const request = { name: "", scopes: ["projects:read"], project: null, lifetimeMs: 3_600_000 } as const;
    const { secret } = await world.store.withAccounts({ user: owner.userId }, (tx) => makeToken(tx, request));
    const cost = async () => {
      const before = world.store.counters;
      const caller = (await world.signedIn.byToken(secret))!;
      await world.places.inProject(caller.userId, project);
      const { roundTrips, commits } = world.store.counters;
      return { roundTrips: roundTrips - before.roundTrips, commits: commits - before.commits };
    };
    expect(await cost()).toEqual({ roundTrips: 5, commits: 1 });
    expect(await cost()).toEqual({ roundTrips: 0, commits: 0 });
    await world.clock.advance(5_000);
    expect(await cost()).toEqual({ roundTrips: 4, commits: 0 });
  });
});
