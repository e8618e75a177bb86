import { afterEach, describe, expect, test } from "vitest";
import type { Caller } from "../auth/caller.js";
import { silentLog } from "../log.js";
import { requestRates, standardRates, type RatesPerMinute } from "../rates/standard-rates.js";
import { ApiListener } from "./listener.js";
import { RequestLimits } from "./request-limits.js";
import { defineRoute } from "./route.js";
import type { ApiServices } from "./services.js";

/** Whoever shows a token is its bearer, and a viewer of every project. */
const services = {
  authority: {
    async callerOf({ authorization = "" }) {
      const credential = { kind: "session", id: authorization } as const;
      return { userId: "usr", email: "a@example.com", credential } satisfies Caller;
    },
    async placeOf(_caller, _access, { project }) {
      return { organization: "org", project: project!, role: "viewer" };
    },
  },
} as ApiServices;

const route = defineRoute({
  method: "GET",
  path: "/projects/{project}",
  operation: "getIt",
  tag: "tests",
  summary: "For a test.",
  access: { to: "project", role: "viewer", scope: "projects:read" },
  answers: { 204: { description: "Nothing." } },
  handle: async () => ({ status: 204, empty: true }),
});

let listener: ApiListener;
afterEach(() => listener[Symbol.asyncDispose]());

async function open(rates: Partial<RatesPerMinute>): Promise<void> {
  listener = await ApiListener.open([route], services, {
    ...{ host: "127.0.0.1", port: 0, log: silentLog, allowedOrigins: [], checksAnswers: true },
    trustedProxies: ["loopback"],
    limits: new RequestLimits(requestRates({ ...standardRates, ...rates }), null),
  });
}

interface Asking {
  readonly token?: string;
  readonly project?: string;
  readonly address?: string;
}

function ask({ token = "t", project = "p", address = "10.0.0.1" }: Asking = {}): Promise<Response> {
  const headers = { authorization: token, "x-forwarded-for": address };
  return fetch(`${listener.url}/api/v1/projects/${project}`, { headers });
}

describe("requests over a limit", () => {
  test.each([
    { name: "an address", rates: { addressRequestsPerMinute: 2 }, other: { address: "10.0.0.2" } },
    { name: "a credential", rates: { credentialRequestsPerMinute: 2 }, other: { token: "another" } },
    { name: "a project", rates: { tenantRequestsPerMinute: 2 }, other: { project: "another" } },
  ])("of $name are refused with the time to wait, and of no other", async ({ rates, other }) => {
    await open(rates);
    const statuses = [(await ask()).status, (await ask()).status];
    const refused = await ask();
    expect([...statuses, refused.status, (await ask(other)).status]).toEqual([204, 204, 429, 204]);
    const waitSeconds = Number(refused.headers.get("retry-after"));
    expect(waitSeconds).toBeGreaterThan(0);
    expect(waitSeconds).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({ code: "TooManyRequests", status: 429 });
  });

  test("are announced: every answer says what is left", async () => {
    await open({ tenantRequestsPerMinute: 5 });
    const { headers } = await ask();
    expect(headers.get("ratelimit-policy")).toMatch(/"address";q=6000;w=60, .*"tenant";q=5;w=60/);
    expect(headers.get("ratelimit")).toMatch(/"tenant";r=4;t=\d+$/);
  });
});
