import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { identityWorld, refusalOf, someone, type IdentityWorld } from "../testing/identity-world.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import type { Actor } from "../tenants/actor.js";
import type { TokenRequest } from "./api-tokens.js";
import type { Caller } from "./caller.js";

const hourMs = 3_600_000;
const request: TokenRequest = { name: "mine", scopes: ["runs:read"], project: null, lifetimeMs: hourMs };

let kept: KeptDatabase;
let world: IdentityWorld;
let ada: Actor;
let browser: Caller;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  world = await identityWorld(kept);
  ada = await someone(world);
  browser = await signedIn(ada);
});

async function signedIn(actor: Actor): Promise<Caller> {
  const id = `ses_${actor.userId}`;
  await world.store.withAccounts({ user: actor.userId }, (tx) =>
    tx.sessions.insert({ id, secretHash: id, userAgent: "", expiresAt: tx.now() + 999 * hourMs }),
  );
  return { ...actor, credential: { kind: "session", id } };
}

async function callerWith(given: Partial<TokenRequest>): Promise<Caller> {
  const { secret } = await world.tokens.make(browser, { ...request, ...given });
  return (await world.signedIn.byToken(secret))!;
}

async function aProject(owner: Actor = ada): Promise<string> {
  const { id } = await world.organizations.create(owner, "An organisation");
  return (await world.projects.create(owner, id, { name: "a-project", description: "" })).id;
}

describe("an API token", () => {
  test("opens until it expires, and no longer", async () => {
    const { secret } = await world.tokens.make(browser, request);
    expect(secret).toMatch(/^fr_[\w-]{43}$/);
    expect(await world.signedIn.byToken(secret)).toMatchObject({ ...ada, credential: { kind: "token" } });
    await world.clock.advance(hourMs);
    expect(await world.signedIn.byToken(secret)).toBeNull();
  });

  test("is kept as a hash alone", async () => {
    const { secret } = await world.tokens.make(browser, request);
    const { rows } = await kept.owner.query("select tokens::text as token from tokens");
    expect(JSON.stringify(rows)).not.toContain(secret.slice(3));
  });

  test("opens nothing once it is revoked or its user is disabled", async () => {
    const made = await world.tokens.make(browser, request);
    expect(await world.signedIn.byToken(made.secret)).not.toBeNull();
    await world.tokens.revoke(ada.userId, made.token.id);
    expect(await world.signedIn.byToken(made.secret)).toBeNull();
    const { secret } = await world.tokens.make(browser, request);
    expect(await world.signedIn.byToken(secret)).not.toBeNull();
    await world.accounts.disable(ada.userId);
    expect(await world.signedIn.byToken(secret)).toBeNull();
  });

  test("makes none once it is revoked, also at a replica that still knows it", async () => {
    const caller = await callerWith({ scopes: ["credentials:write", "runs:read"] });
    await world.tokens.revoke(ada.userId, caller.credential.id);
    expect(await refusalOf(world.replica().tokens.make(caller, request))).toBe("Unauthorized");
    await world.signIn.end(ada.userId, browser.credential.id);
    expect(await refusalOf(world.replica().tokens.make(browser, request))).toBe("Unauthorized");
  });

  test("is not revoked by somebody else", async () => {
    const { token } = await world.tokens.make(browser, request);
    const stranger = await someone(world);
    expect(await refusalOf(world.tokens.revoke(stranger.userId, token.id))).toBe("NotFound");
  });

  test("says when it was used last, to the minute, at no cost for those in between", async () => {
    const { secret } = await world.tokens.make(browser, request);
    const use = () => world.replica().signedIn.byToken(secret);
    const usedAt = async () => (await world.tokens.list(ada.userId, null, 1))[0]!.lastUsedAt;
    const first = world.clock.now();
    await use();
    const { commits } = world.store.counters;
    await world.clock.advance(59_999);
    await use();
    expect([await usedAt(), world.store.counters.commits]).toEqual([first, commits]);
    await world.clock.advance(1);
    await use();
    expect(await usedAt()).toBe(first + 60_000);
  });

  test("makes none that opens more than itself", async () => {
    const limited = await callerWith({ scopes: ["credentials:write", "runs:write"] });
    expect(await refusalOf(world.tokens.make(limited, { ...request, scopes: ["runs:read"] }))).toBeNull();
    expect(await refusalOf(world.tokens.make(limited, { ...request, scopes: ["flows:read"] }))).toBe(
      "Forbidden",
    );
  });

  test("makes none that outlives it", async () => {
    const short = await callerWith({ scopes: ["credentials:write", "runs:read"], lifetimeMs: 1_000 });
    const { token } = await world.tokens.make(short, request);
    expect(token.expiresAt).toBe(world.clock.now() + 1_000);
  });

  test.each([
    { name: "that is not the user's", project: "prj_absent", scopes: ["runs:read"] as const },
    { name: "with scopes beyond it", project: null, scopes: ["credentials:write"] as const },
  ])("is not made for a project $name", async ({ project, scopes }) => {
    const made = { ...request, scopes, project: project ?? (await aProject()) };
    expect(await refusalOf(world.tokens.make(browser, made))).toBe("Unprocessable");
  });

  test("of one project knows no other", async () => {
    const [mine, other] = [await aProject(), await aProject()];
    const limited = await callerWith({ project: mine });
    const found = await world.projects.ofCaller(limited, "", 9);
    expect(found.map(({ id }) => id)).toEqual([mine]);
    expect(found).not.toContainEqual(expect.objectContaining({ id: other }));
    expect(await world.organizations.ofCaller(limited)).toEqual([]);
  });

  test("is one of 200 at most", async () => {
    for (let count = 0; count < 200; count++) await world.tokens.make(browser, request);
    expect(await refusalOf(world.tokens.make(browser, request))).toBe("LimitExceeded");
    await world.clock.advance(hourMs);
    expect(await refusalOf(world.tokens.make(browser, request)), "expired ones do not count").toBeNull();
  });
});
