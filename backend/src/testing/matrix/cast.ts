import { makeToken } from "../../auth/api-tokens.js";
import { scopes, type Scope } from "../../auth/scopes.js";
import { newId } from "../../ids.js";
import { hashOf, newToken } from "../../runs/tokens.js";
import { roles, type Role } from "../../tenants/roles.js";
import type { AppOptions } from "../../app-options.js";
import { AppWorld, type AppCall, type AppReply } from "../app-world.js";

/** An organisation with a project and a member of each role; and one who is a member of the project alone. */
export interface Side {
  readonly organization: string;
  readonly project: string;
  /** Ids. */
  readonly users: Readonly<Record<Role | "guest", string>>;
  /** Tokens with every scope. */
  readonly tokens: Readonly<Record<Role | "guest", string>>;
  /** Calls as the owner; throws when it is refused. */
  call(method: string, path: string, call?: AppCall): Promise<AppReply>;
}

/** Two tenants that know nothing of each other, in one server. */
export interface Cast {
  readonly world: AppWorld;
  readonly ours: Side;
  readonly theirs: Side;
}

const withoutLimits = {
  addressRequestsPerMinute: 1_000_000,
  credentialRequestsPerMinute: 1_000_000,
  tenantRequestsPerMinute: 1_000_000,
};

export async function assembleCast(given: Partial<AppOptions> = {}): Promise<Cast> {
  const world = await AppWorld.create("postgres", {
    rates: withoutLimits,
    identity: { registration: "open" },
    ...given,
  });
  return { world, ours: await assembleSide(world), theirs: await assembleSide(world) };
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

let peopleMade = 0;

/** Somebody new, with a token. */
export async function person(world: AppWorld, granted: readonly Scope[] = scopes): Promise<Person> {
  const user = { id: newId("usr"), email: `person-${++peopleMade}@example.com`, name: "Person" };
  await world.app.store.withAccounts({}, (tx) => tx.users.insert({ ...user, password: noPassword }));
  return { ...user, token: await tokenFor(world, user, granted) };
}

const noPassword = { hash: "", salt: "", cost: { N: 2, r: 1, p: 1 } };

/** A session of theirs, as the header that a browser sends. */
export async function sessionOf(world: AppWorld, user: string): Promise<{ id: string; cookie: string }> {
  const [id, secret] = [newId("ses"), newToken()];
  await world.app.store.withAccounts({ user }, ({ sessions, now }) =>
    sessions.insert({ id, secretHash: hashOf(secret), userAgent: "", expiresAt: now() + 3_600_000 }),
  );
  return { id, cookie: world.app.identity.cookie.holding(secret, 3_600_000).split(";")[0]! };
}

/** A token of theirs. `lifetimeMs` below zero: it has expired. */
export async function tokenFor(
  world: AppWorld,
  { id }: Pick<Person, "id">,
  granted: readonly Scope[] = scopes,
  { project = null, lifetimeMs = 3_600_000 }: { project?: string | null; lifetimeMs?: number } = {},
): Promise<string> {
  const request = { name: "of a test", scopes: granted, project, lifetimeMs };
  return (await world.app.store.withAccounts({ user: id }, (tx) => makeToken(tx, request))).secret;
}

async function assembleSide(world: AppWorld): Promise<Side> {
  const people = await Promise.all([...roles, "guest"].map(() => person(world)));
  const [viewer, editor, admin, owner, guest] = people as [Person, Person, Person, Person, Person];
  const call: Side["call"] = async (method, path, given) => {
    const reply = await world.call(method, path, { token: owner.token, ...given });
    if (reply.status < 300) return reply;
    throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  };
  const made = async (path: string, json: object): Promise<string> =>
    ((await call("POST", path, { json })).body as { id: string }).id;
  const organization = await made("/organizations", { name: "An organisation" });
  const project = await made(`/organizations/${organization}/projects`, { name: "a-project" });
  for (const [role, { email }] of Object.entries({ viewer, editor, admin }))
    await call("POST", `/organizations/${organization}/members`, { json: { email, role } });
  await call("POST", `/projects/${project}/members`, { json: { email: guest.email, role: "viewer" } });
  const cast = { viewer, editor, admin, owner, guest };
  const each = (of: (person: Person) => string) =>
    Object.fromEntries(Object.entries(cast).map(([name, one]) => [name, of(one)])) as Side["tokens"];
  return { organization, project, users: each(({ id }) => id), tokens: each(({ token }) => token), call };
}
