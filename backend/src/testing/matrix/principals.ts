import { randomBytes } from "node:crypto";
import type { Route } from "../../api/route.js";
import { opens, scopes } from "../../auth/scopes.js";
import { systemClock } from "../../clock.js";
import { dataSigningKey, SignedDataTokens } from "../../data/signed-data-tokens.js";
import { newId } from "../../ids.js";
import { hashOf, newToken } from "../../runs/tokens.js";
import { roles } from "../../tenants/roles.js";
import { person, sessionOf, tokenFor, type Cast, type Person } from "./cast.js";

/** What a principal shows of itself. */
export interface Shown {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who must not get through, at routes where that is so. */
export interface Principal {
  readonly name: string;
  /** The refusal that a route of this kind gives; null: this route is open to them. */
  expect(route: Route): number | null;
  show(cast: Cast, route: Route): Promise<Shown>;
}

const nobody = ({ access }: Route): number | null => (access.to === "anyone" ? null : 401);

const inPlace = ({ access }: Route): boolean => access.to === "organization" || access.to === "project";

/** Someone with a good token who has no part in the route's place. */
const elsewhere = (route: Route): number | null => (inPlace(route) ? 404 : null);

const changes = ({ method }: Route): boolean => method !== "GET";

/** Somebody else who may everything on our side. */
async function anOwner({ world, ours }: Cast): Promise<Person> {
  const made = await person(world);
  const json = { email: made.email, role: "owner" };
  await ours.call("POST", `/organizations/${ours.organization}/members`, { json });
  return made;
}

export const principals: readonly Principal[] = [
  { name: "nobody", expect: nobody, show: async () => ({}) },
  { name: "an empty token", expect: nobody, show: async () => ({ token: "" }) },
  { name: "garbage", expect: nobody, show: async () => ({ token: `fr_${"x".repeat(43)}` }) },
  {
    name: "another way of authorisation",
    expect: nobody,
    show: async ({ ours }) => ({ headers: { authorization: `Digest ${ours.tokens.owner}` } }),
  },
  {
    name: "the hash of a good token",
    expect: nobody,
    show: async ({ ours }) => ({ token: hashOf(ours.tokens.owner) }),
  },
  {
    name: "an expired token",
    expect: nobody,
    show: async (cast) => ({
      token: await tokenFor(cast.world, await anOwner(cast), scopes, { lifetimeMs: -1 }),
    }),
  },
  {
    name: "a revoked token",
    expect: nobody,
    async show(cast) {
      const { token, id } = await anOwner(cast);
      await cast.world.call("GET", "/account", { token });
      const { tokens } = cast.world.app.identity;
      for (const { id: made } of await tokens.list(id, null, 9)) await tokens.revoke(id, made);
      return { token };
    },
  },
  {
    name: "a disabled user's token",
    expect: nobody,
    async show(cast) {
      const { id, token } = await anOwner(cast);
      await cast.world.call("GET", "/account", { token });
      await cast.world.app.identity.accounts.disable(id);
      return { token };
    },
  },
  {
    name: "an ended session",
    expect: nobody,
    async show({ world, ours }) {
      const { id, cookie } = await sessionOf(world, ours.users.owner);
      await world.call("GET", "/account", { headers: { cookie } });
      await world.app.identity.signIn.end(ours.users.owner, id);
      return { headers: { cookie } };
    },
  },
  {
    name: "a session's secret as a token",
    expect: nobody,
    async show({ world, ours }) {
      const { cookie } = await sessionOf(world, ours.users.owner);
      return { token: cookie.split("=")[1]! };
    },
  },
  {
    name: "a worker's token",
    expect: nobody,
    async show({ world, ours }) {
      const token = newToken();
      const worker = { id: newId("wrk"), pool: "a-pool", tokenHash: hashOf(token) };
      await world.app.store.withTransaction({ project: ours.project }, (tx) => tx.workers.insert(worker));
      return { token };
    },
  },
  {
    name: "a step's data token",
    expect: nobody,
    async show({ ours }) {
      const signing = new SignedDataTokens(dataSigningKey(randomBytes(32)), "flowrunner", systemClock);
      const access = { isTransactional: false, collections: {} };
      const step = { project: ours.project, attemptId: "attempt", epoch: 1, access };
      return { token: await signing.issue(step, Date.now() + 60_000) };
    },
  },
  {
    name: "a session that a page of another site uses",
    expect: (route) => (changes(route) && route.access.to !== "anyone" ? 403 : null),
    show: async ({ world, ours }) => ({
      headers: { cookie: (await sessionOf(world, ours.users.owner)).cookie, origin: "https://evil.example" },
    }),
  },
  {
    name: "a session that another site uses without saying which",
    expect: (route) => (changes(route) && route.access.to !== "anyone" ? 403 : null),
    show: async ({ world, ours }) => ({
      headers: { cookie: (await sessionOf(world, ours.users.owner)).cookie, "sec-fetch-site": "cross-site" },
    }),
  },
  {
    name: "the owner of another organisation",
    expect: elsewhere,
    show: async ({ theirs }) => ({ token: theirs.tokens.owner }),
  },
  {
    name: "a session of the owner of another organisation",
    expect: elsewhere,
    show: async ({ world, theirs }) => ({
      headers: { cookie: (await sessionOf(world, theirs.users.owner)).cookie },
    }),
  },
  {
    name: "an owner's token of another project",
    expect: elsewhere,
    async show(cast) {
      const { ours, world } = cast;
      const name = newId("p").replace("_", "-");
      const { body } = await ours.call("POST", `/organizations/${ours.organization}/projects`, {
        json: { name },
      });
      const project = (body as { id: string }).id;
      const granted = scopes.filter((scope) => /^(projects|members|flows|runs|secrets|files)/.test(scope));
      return { token: await tokenFor(world, await anOwner(cast), granted, { project }) };
    },
  },
  {
    name: "a member of one project, in its organisation",
    expect: ({ access }) => (access.to === "organization" ? 404 : null),
    show: async ({ ours }) => ({ token: ours.tokens.guest }),
  },
  {
    name: "the next lower role",
    expect: ({ access }) => ("role" in access && access.role !== "viewer" ? 403 : null),
    async show({ ours }, { access }) {
      const lower = "role" in access ? roles[roles.indexOf(access.role) - 1] : undefined;
      return { token: ours.tokens[lower ?? "viewer"] };
    },
  },
  {
    name: "an owner's token with every scope but those that the route needs",
    expect: ({ access }) => (access.to === "anyone" ? null : 403),
    async show(cast, { access }) {
      const granted = scopes.filter((scope) => "scope" in access && !opens(new Set([scope]), access.scope));
      return { token: await tokenFor(cast.world, await anOwner(cast), granted) };
    },
  },
];
