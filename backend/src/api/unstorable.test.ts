import { describe, expect, test } from "vitest";
import type { AppReply } from "../testing/app-world.js";
import { openedWorld } from "../testing/opened-world.js";
import { apiRoutes } from "./registry.js";
import type { Route } from "./route.js";

const nul = "a%00b";
const cursor = Buffer.from(JSON.stringify(["\0", "\0"])).toString("base64url");

const failing = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: fails}
spec:
  inputs: {type: object, properties: {code: {type: string}}}
  steps:
    - {name: fails, fail: {code: "\${ inputs.code }", message: it was asked for}}
`;

const { world, first } = await openedWorld();

const call = (method: string, path: string, json?: unknown): Promise<AppReply> =>
  world.call(method, path, { token: first.token, json });

/** A path of the route in which everything exists but `parameter`, which is a name that no column can hold. */
function pathTo({ path }: Route, parameter: string | null): string {
  const { organization, project } = first;
  const named: Record<string, string> = { organization, project };
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === parameter ? nul : (named[name] ?? "x"),
  );
}

const withParameters = apiRoutes.flatMap((route) =>
  [...route.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
    ...{ name: `${route.method} ${route.path}`, route, parameter: parameter! },
  })),
);
const lists = apiRoutes.filter(({ method }) => method === "GET");

describe("text that no database can hold is its sender's fault", () => {
  test.each(withParameters)("as {$parameter} of $name", async ({ route, parameter }) => {
    const reply = await call(
      route.method,
      pathTo(route, parameter),
      route.body.kind === "json" ? {} : undefined,
    );
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500);
  });

  test.each(lists)("as the query of $method $path", async (route) => {
    for (const query of [`cursor=${cursor}`, `actor=${nul}`, `action=${nul}`, `path=${nul}`]) {
      const reply = await call("GET", `${pathTo(route, null)}?${query}`);
      expect(reply.status, query).toBeLessThan(500);
    }
  });

  test("in a body, whoever sends it", async () => {
    const scopes = ["runs:read"];
    const bodies = [
      ["/sessions", { email: "a\0@example.com", password: "x" }],
      ["/account/tokens", { name: "n", scopes, project: "\0" }],
      [`/organizations/${first.organization}/projects`, { name: "new", description: "\0" }],
    ] as const;
    for (const [path, body] of bodies) expect((await call("POST", path, body)).status, path).toBe(400);
  });

  test("unless a flow makes it the code of its failure: the run ends all the same", async () => {
    const { project, token } = first;
    const headers = { "content-type": "application/yaml" };
    const put = await world.call("PUT", `/projects/${project}/flows/fails`, {
      token,
      headers,
      text: failing,
    });
    expect(put.status, JSON.stringify(put.body)).toBe(201);
    const inputs = { code: "a\0b" };
    const started = await call("POST", `/projects/${project}/runs`, { flow: "fails", inputs });
    expect(started.status, JSON.stringify(started.body)).toBe(201);
    const { id } = started.body as { id: string };
    const run = await call("GET", `/projects/${project}/runs/${id}`);
    expect(run.body).toMatchObject({ status: "failed", error: { code: "a\0b" } });
  });
});
