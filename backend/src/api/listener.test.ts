import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { integerText } from "./integers.js";
import type { Caller } from "../auth/caller.js";
import { AppError } from "../errors.js";
import { silentLog } from "../log.js";
import { ApiListener } from "./listener.js";
import { openApiDocument } from "./openapi/document.js";
import { requestRates, standardRates } from "../rates/standard-rates.js";
import { RequestLimits } from "./request-limits.js";
import { defineRoute, type Route } from "./route.js";
import type { ApiServices } from "./services.js";
import { versionHeader } from "./version-header.js";
import { version } from "../version.js";

const ada: Caller = {
  userId: "usr_1",
  email: "one@example.com",
  credential: { kind: "session", id: "ses_1" },
};

/** Knows one person, a member of the project `mine`. */
const services = {
  authority: {
    async callerOf({ authorization }) {
      return authorization === "Bearer good" ? ada : null;
    },
    async placeOf(_caller, access, { project }) {
      if (access.to !== "project") return null;
      if (project !== "mine") throw new AppError("NotFound", "There is no such project.");
      return { organization: "org", project, role: "viewer" };
    },
  },
} as ApiServices;

const item = z.strictObject({ name: z.string(), count: z.int() }).meta({ id: "Item" });
const common = { tag: "items", summary: "For a test." };

const routes: readonly Route[] = [
  defineRoute({
    ...common,
    method: "GET",
    path: "/projects/{project}/items/{name}",
    operation: "getItem",
    access: { to: "project", role: "viewer", scope: "flows:read" },
    parameters: z.object({ project: z.string(), name: z.string().max(8) }),
    query: z.strictObject({ count: integerText({ min: 0 }).default(7) }),
    answers: { 200: { description: "The item.", schema: item } },
    async handle({ parameters, query, standing }) {
      expect(standing.project).toBe("mine");
      return { status: 200, json: { name: parameters.name, count: query.count } };
    },
  }),
  defineRoute({
    ...common,
    method: "POST",
    path: "/items",
    operation: "createItem",
    access: { to: "account", scope: "flows:write" },
    body: { kind: "json", schema: item, maxBytes: 100 },
    answers: { 201: { description: "It is there.", schema: item } },
    async handle({ body }) {
      if (body.name === "broken") throw new Error("secret internals");
      return body.name === "undescribed" ? { status: 204, empty: true } : { status: 201, json: body };
    },
  }),
  defineRoute({
    ...common,
    method: "POST",
    path: "/items:query",
    operation: "queryItems",
    access: { to: "anyone" },
    answers: { 204: { description: "Nothing." } },
    handle: async () => ({ status: 204, empty: true }),
  }),
];

let listener: ApiListener;
beforeAll(async () => {
  listener = await ApiListener.open(routes, services, {
    host: "127.0.0.1",
    port: 0,
    log: silentLog,
    allowedOrigins: ["https://friend.example"],
    checksAnswers: true,
    limits: new RequestLimits(requestRates(standardRates), null),
  });
});
afterAll(() => listener[Symbol.asyncDispose]());

async function send(
  method: string,
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; json: unknown; version: string | null }> {
  const headers = { authorization: "Bearer good", "content-type": "application/json", ...init.headers };
  const answer = await fetch(`${listener.url}/api/v1${path}`, { method, ...init, headers });
  const text = await answer.text();
  const version = answer.headers.get(versionHeader);
  return { status: answer.status, json: text === "" ? null : JSON.parse(text), version };
}

const body = (value: unknown): RequestInit => ({ body: JSON.stringify(value) });

const cases: readonly {
  name: string;
  given: () => ReturnType<typeof send>;
  status: number;
  code?: string;
}[] = [
  { name: "a route answers", given: () => send("GET", "/projects/mine/items/a"), status: 200 },
  {
    name: "a path with a verb is a route of its own",
    given: () => send("POST", "/items:query"),
    status: 204,
  },
  { name: "HEAD is GET without its body", given: () => send("HEAD", "/projects/mine/items/a"), status: 200 },
  {
    name: "what no route takes is not found",
    given: () => send("GET", "/nothing"),
    status: 404,
    code: "NotFound",
  },
  {
    name: "a method that no route takes says which are",
    given: () => send("DELETE", "/items", {}),
    status: 405,
    code: "MethodNotAllowed",
  },
  {
    name: "without a credential nothing is answered",
    given: () => send("GET", "/projects/mine/items/a", { headers: { authorization: "" } }),
    status: 401,
    code: "Unauthorized",
  },
  {
    name: "a foreign project is not found, whatever else is wrong",
    given: () => send("GET", "/projects/theirs/items/much-too-long?count=x"),
    status: 404,
    code: "NotFound",
  },
  {
    name: "a name that cannot be is not found",
    given: () => send("GET", "/projects/mine/items/much-too-long"),
    status: 404,
    code: "NotFound",
  },
  {
    name: "an unknown query is refused",
    given: () => send("GET", "/projects/mine/items/a?cuont=1"),
    status: 400,
    code: "InvalidRequest",
  },
  ...["", "%20", "1e1", "0x1", "-1", "1.0"].map((count) => ({
    name: `a whole number is none when it is "${count}"`,
    given: () => send("GET", `/projects/mine/items/a?count=${count}`),
    status: 400,
    code: "InvalidRequest",
  })),
  {
    name: "a body that does not fit is refused",
    given: () => send("POST", "/items", body({ name: "a", count: "1" })),
    status: 400,
    code: "InvalidRequest",
  },
  {
    name: "a key that names a prototype is refused",
    given: () => send("POST", "/items", { body: '{"name": "a", "count": 1, "__proto__": {}}' }),
    status: 400,
    code: "InvalidRequest",
  },
  {
    name: "a large body is refused",
    given: () => send("POST", "/items", body({ name: "a".repeat(100), count: 1 })),
    status: 413,
    code: "BodyTooLarge",
  },
  {
    name: "an address that is too long is refused",
    given: () => send("GET", `/nothing?${"a".repeat(20_000)}`),
    status: 431,
    code: "HeadTooLarge",
  },
  {
    name: "a body of another type is refused",
    given: () => send("POST", "/items", { body: "name=a", headers: { "content-type": "text/plain" } }),
    status: 415,
    code: "UnsupportedMediaType",
  },
  {
    name: "a page of another site cannot use a session",
    given: () =>
      send("POST", "/items", {
        ...body({ name: "a", count: 1 }),
        headers: { origin: "https://evil.example" },
      }),
    status: 403,
    code: "Forbidden",
  },
  {
    name: "a page of an allowed site can",
    given: () =>
      send("POST", "/items", {
        ...body({ name: "a", count: 1 }),
        headers: { origin: "https://friend.example" },
      }),
    status: 201,
  },
  {
    name: "a failure of the backend tells nothing",
    given: () => send("POST", "/items", body({ name: "broken", count: 1 })),
    status: 500,
    code: "Internal",
  },
  {
    name: "an answer that its route does not describe is a failure",
    given: () => send("POST", "/items", body({ name: "undescribed", count: 1 })),
    status: 500,
    code: "Internal",
  },
];

describe("the public listener", () => {
  test.each(cases)("$name", async ({ given, status, code }) => {
    const answer = await given();
    expect(answer.status, JSON.stringify(answer.json)).toBe(status);
    if (code !== undefined) expect(answer.json).toMatchObject({ status, code, type: "about:blank" });
    expect(JSON.stringify(answer.json)).not.toContain("internals");
    expect(answer.version).toBe(version);
  });

  test("its routes are an OpenAPI document", () => {
    const { paths } = openApiDocument(routes, "1.0.0") as { paths: Record<string, Record<string, object>> };
    expect(Object.keys(paths)).toEqual([
      "/api/v1/projects/{project}/items/{name}",
      "/api/v1/items",
      "/api/v1/items:query",
    ]);
    expect(paths["/api/v1/items"]!["post"]).toMatchObject({
      operationId: "createItem",
      requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } } },
    });
  });
});
