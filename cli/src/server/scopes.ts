import type { components } from "@flowrunner/api";

export type Scope = components["schemas"]["Scope"];

/** Each that there is, and whether a token for everything names it: to write includes to read. */
const known: { readonly [scope in Scope]: boolean } = {
  "account:read": false,
  "account:write": true,
  "credentials:read": false,
  "credentials:write": true,
  "organizations:read": false,
  "organizations:write": true,
  "projects:read": false,
  "projects:write": true,
  "members:read": false,
  "members:write": true,
  "flows:read": false,
  "flows:write": true,
  "runs:read": false,
  "runs:write": true,
  "secrets:read": false,
  "secrets:write": true,
  "files:read": false,
  "files:write": true,
  "collections:read": false,
  "collections:write": true,
  "records:read": false,
  "records:write": true,
  "audit:read": false,
  "audit:write": true,
};

export const scopes = Object.keys(known) as Scope[];

/** What a token needs that may do whatever its owner may. */
export const everyScope = scopes.filter((scope) => known[scope]);

/** What a token needs that works within one project. */
export const projectScopes = everyScope.filter(
  (scope) => !/^(?:credentials|organizations|account):/.test(scope),
);
