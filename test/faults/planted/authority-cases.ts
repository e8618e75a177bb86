import assert from "node:assert/strict";
import { StoredAuthority } from "../../../backend/src/api/authority.js";
import { ApiListener } from "../../../backend/src/api/listener.js";
import { organizationRoutes } from "../../../backend/src/api/organizations/routes.js";
import { projectRoutes } from "../../../backend/src/api/projects/routes.js";
import { RequestLimits } from "../../../backend/src/api/request-limits.js";
import type { ApiServices } from "../../../backend/src/api/services.js";
import { scopes, type Scope } from "../../../backend/src/auth/scopes.js";
import { createIdentity, type Identity } from "../../../backend/src/identity.js";
import { silentLog } from "../../../backend/src/log.js";
import { requestRates, standardRates, type SignInRates } from "../../../backend/src/rates/standard-rates.js";
import { PostgresStore } from "../../../backend/src/store/postgres/postgres-store.js";
import type { Actor } from "../../../backend/src/tenants/actor.js";
import type { Role } from "../../../backend/src/tenants/roles.js";
import { ManualClock } from "../../../backend/src/testing/manual-clock.js";
import type { KeptDatabase } from "../../../backend/src/testing/postgres/kept-database.js";
import { makeToken } from "../../../backend/src/auth/api-tokens.js";

/** A public listener with one organisation, its project, and whoever a case needs. */
interface Scene extends Identity {
  readonly clock: ManualClock;
  readonly store: PostgresStore;
  readonly owner: Actor;
  readonly organization: string;
  readonly project: string;
  newcomer(role?: Role): Promise<Actor>;
  token(of: Actor, granted?: readonly Scope[], project?: string): Promise<string>;
  /** The status of a call that shows these headers. */
  ask(method: string, path: string, headers: Record<string, string>, json?: object): Promise<number>;
}

const password = "correct horse battery";
const hourMs = 3_600_000;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Few: each try takes its time. */
const signInRates: SignInRates = {
  address: { name: "address", count: 9, windowMs: hourMs },
  account: { name: "account", count: 2, windowMs: hourMs },
};

type Case = readonly [name: string, run: (scene: Scene) => Promise<void>];

const authorityCases: readonly Case[] = [
  [
    "a page of another site cannot use a session",
    async ({ accounts, signIn, cookie, ask }) => {
      await accounts.add({ email: "ada@example.com", name: "Ada", password });
      const attempt = { email: "ada@example.com", password, address: "", userAgent: "" };
      const headers = {
        cookie: cookie.holding((await signIn.signIn(attempt)).secret, hourMs).split(";")[0]!,
      };
      const create = (origin: object) =>
        ask("POST", "/organizations", { ...headers, ...origin }, { name: "Made" });
      assert.equal(await create({}), 201);
      assert.equal(await create({ origin: "https://evil.example" }), 403);
    },
  ],
  [
    "a role opens what is for it and for lower ones",
    async ({ project, organization, newcomer, token, ask }) => {
      const viewer = bearer(await token(await newcomer("viewer")));
      assert.equal(await ask("GET", `/projects/${project}`, viewer), 200);
      assert.equal(await ask("PATCH", `/projects/${project}`, viewer, { description: "" }), 403);
      assert.equal(await ask("PATCH", `/organizations/${organization}`, viewer, { name: "Mine" }), 403);
    },
  ],
  [
    "a token opens what its scopes say",
    async ({ project, organization, owner, token, ask }) => {
      const reader = bearer(await token(owner, ["projects:read"]));
      assert.equal(await ask("GET", `/projects/${project}`, reader), 200);
      assert.equal(await ask("PATCH", `/projects/${project}`, reader, { description: "" }), 403);
      assert.equal(await ask("GET", `/organizations/${organization}`, reader), 403);
      assert.equal(await ask("POST", "/organizations", reader, { name: "Made" }), 403);
    },
  ],
  [
    "a foreign project is as none, whoever has just been there",
    async ({ project, owner, newcomer, token, ask }) => {
      const stranger = bearer(await token(await newcomer()));
      assert.equal(await ask("GET", `/projects/${project}`, bearer(await token(owner))), 200);
      assert.equal(await ask("GET", `/projects/${project}`, stranger), 404);
      assert.equal(await ask("PATCH", `/projects/${project}`, stranger, { description: "" }), 404);
      assert.equal(await ask("PATCH", "/projects/prj_absent", stranger, { description: "" }), 404);
    },
  ],
  [
    "a token of one project knows no other",
    async ({ projects, owner, organization, project, token, ask }) => {
      const names = { name: "another", description: "" };
      const another = (await projects.create(owner, organization, names)).id;
      const limited = bearer(await token(owner, ["projects:read", "members:read"], project));
      assert.equal(await ask("GET", `/projects/${project}`, limited), 200);
      assert.equal(await ask("GET", `/projects/${another}`, limited), 404);
      assert.equal(await ask("GET", `/organizations/${organization}/members`, limited), 404);
    },
  ],
  [
    "a token opens nothing once it has expired",
    async ({ clock, signedIn, owner, token }) => {
      const secret = await token(owner);
      await clock.advance(hourMs);
      assert.equal(await signedIn.byToken(secret), null);
    },
  ],
  [
    "a token opens nothing once it is revoked",
    async ({ signedIn, tokens, owner, token }) => {
      const secret = await token(owner);
      const { credential } = (await signedIn.byToken(secret))!;
      await tokens.revoke(owner.userId, credential.id);
      assert.equal(await signedIn.byToken(secret), null);
    },
  ],
  [
    "nothing of a disabled user opens anything",
    async ({ accounts, signedIn, owner, token }) => {
      const secret = await token(owner);
      await accounts.disable(owner.userId);
      assert.equal(await signedIn.byToken(secret), null);
    },
  ],
  [
    "a token makes none that opens more than itself",
    async ({ signedIn, tokens, owner, token }) => {
      const caller = (await signedIn.byToken(await token(owner, ["credentials:write"])))!;
      const more = { name: "more", scopes: ["flows:write"] as const, project: null, lifetimeMs: hourMs };
      await assert.rejects(tokens.make(caller, more), { code: "Forbidden" });
    },
  ],
  [
    "of two owners that leave at once one stays",
    async ({ members, owner, organization, newcomer }) => {
      const second = await newcomer("owner");
      const leave = (who: Actor) =>
        members.remove({ ...who, role: "owner" }, { organization, project: null }, who.userId);
      const ends = await Promise.allSettled([leave(owner), leave(second)]);
      assert.deepEqual(ends.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    },
  ],
  [
    "an admin makes no owner",
    async ({ members, organization, newcomer }) => {
      const [admin, viewer] = [await newcomer("admin"), await newcomer("viewer")];
      const making = members.setRole(
        { ...admin, role: "admin" },
        { organization, project: null },
        viewer.userId,
        "owner",
      );
      await assert.rejects(making, { code: "Forbidden" });
    },
  ],
  [
    "a wrong password takes as long as an address that nobody has",
    async ({ accounts, signIn }) => {
      await accounts.add({ email: "ada@example.com", name: "Ada", password });
      const timeOf = async (email: string): Promise<number> => {
        const begun = performance.now();
        const attempt = { email, password: "wrong", address: "", userAgent: "" };
        await assert.rejects(signIn.signIn(attempt), { code: "Unauthorized" });
        return performance.now() - begun;
      };
      const known = await timeOf("ada@example.com");
      assert.ok((await timeOf("nobody@example.com")) > known / 3);
    },
  ],
  [
    "passwords cannot be tried for ever",
    async ({ signIn }) => {
      const attempt = { email: "nobody@example.com", password: "wrong", address: "", userAgent: "" };
      const codes: unknown[] = [];
      for (let tries = 0; tries <= signInRates.account.count; tries++)
        codes.push(await signIn.signIn(attempt).catch(({ code }: { code: string }) => code));
      assert.equal(codes.at(-1), "TooManyRequests");
    },
  ],
];

/** The cases by name, each with everything that it needs but the database: what is bundled to plant a bug in. */
export const cases: ReadonlyMap<string, (kept: KeptDatabase) => Promise<void>> = new Map(
  authorityCases.map(([name, run]) => [name, (kept) => inScene(kept, run)]),
);

async function inScene(kept: KeptDatabase, run: (scene: Scene) => Promise<void>): Promise<void> {
  const clock = new ManualClock();
  await kept.emptyStore(clock);
  const store = new PostgresStore(kept.database);
  const identity = createIdentity({ store, clock, redis: null, signInRates });
  const services = { ...identity, authority: new StoredAuthority(identity) } as unknown as ApiServices;
  await using listener = await ApiListener.open([...organizationRoutes, ...projectRoutes], services, {
    ...{ host: "127.0.0.1", port: 0, log: silentLog, allowedOrigins: [], checksAnswers: true },
    limits: new RequestLimits(requestRates(standardRates), null),
  });
  await run(await sceneOf(identity, store, clock, `${listener.url}/api/v1`));
}

async function sceneOf(
  identity: Identity,
  store: PostgresStore,
  clock: ManualClock,
  url: string,
): Promise<Scene> {
  let people = 0;
  const someone = async (): Promise<Actor> => {
    const [userId, email] = [`usr_${++people}`, `user-${people}@example.com`];
    const none = { hash: "", salt: "", cost: { N: 2, r: 1, p: 1 } };
    await store.withAccounts({}, (tx) => tx.users.insert({ id: userId, email, name: "", password: none }));
    return { userId, email };
  };
  const owner = await someone();
  const organization = (await identity.organizations.create(owner, "An organisation")).id;
  const names = { name: "a-project", description: "" };
  const project = (await identity.projects.create(owner, organization, names)).id;
  return {
    ...{ ...identity, clock, store, owner, organization, project },
    async newcomer(role) {
      const actor = await someone();
      const whole = { organization, project: null };
      if (role) await identity.members.add({ ...owner, role: "owner" }, whole, actor.email, role);
      return actor;
    },
    async token(of, granted = scopes, only = undefined) {
      const request = { name: "", scopes: granted, project: only ?? null, lifetimeMs: hourMs };
      return (await store.withAccounts({ user: of.userId }, (tx) => makeToken(tx, request))).secret;
    },
    async ask(method, path, headers, json) {
      const body = json && { body: JSON.stringify(json) };
      const type = json && { "content-type": "application/json" };
      return (await fetch(`${url}${path}`, { method, headers: { ...headers, ...type }, ...body })).status;
    },
  };
}
