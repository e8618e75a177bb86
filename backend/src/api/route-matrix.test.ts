import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppReply } from "../testing/app-world.js";
import { goodCalls, type GoodCall } from "../testing/matrix/calls.js";
import { assembleCast, type Cast, type Side } from "../testing/matrix/cast.js";
import { principals, type Shown } from "../testing/matrix/principals.js";
import { apiRoutes } from "./registry.js";
import type { Route } from "./route.js";

let cast: Cast;
beforeAll(async () => {
  cast = await assembleCast();
});
afterAll(() => cast.world[Symbol.asyncDispose]());

type Ids = Readonly<Record<string, string>>;

const namesIn = ({ path }: Route): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** The route's path with ids; what is not given is something that there is not. */
function pathOf(route: Route, ids: Ids): string {
  return route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? "absent"));
}

const placesOf = ({ organization, project }: Side): Ids => ({ organization, project });

async function callAs(route: Route, shown: Shown, ids: Ids, call: GoodCall = {}): Promise<AppReply> {
  const { json, text, headers, query = "" } = call;
  const path = `${pathOf(route, ids)}${query}`;
  const body = route.body.kind === "json" ? { json: json ?? {} } : text !== undefined && { text };
  return cast.world.call(route.method, path, {
    ...shown,
    headers: { ...headers, ...shown.headers },
    ...body,
  });
}

async function goodCallOf(route: Route, side: Side): Promise<GoodCall> {
  const make = goodCalls[route.operation];
  expect(make, `testing/matrix does not know how ${route.operation} is called well`).toBeDefined();
  return make!(side, cast);
}

const asOwner = (call: GoodCall, { tokens }: Side): Shown =>
  call.headers?.["cookie"] ? {} : { token: tokens.owner };

/** An id of the same form that nothing has. */
function anotherLike(id: string): string {
  return `${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}`;
}

/** What a reply says, without the id that was asked for. */
function words({ status, body, headers }: AppReply, ids: Ids): string {
  const said = JSON.stringify({ status, body, headers: [...headers.keys()].sort() });
  return Object.values(ids).reduce((text, id) => text.replaceAll(id, "ID"), said);
}

describe("the public API", () => {
  test("has each operation and each method of a path once", () => {
    const operations = apiRoutes.map(({ operation }) => operation);
    expect(new Set(operations).size).toBe(operations.length);
    const places = apiRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test("names what a route is in where its access says so", () => {
    for (const route of apiRoutes) {
      const { to } = route.access;
      if (to === "organization" || to === "project") expect(namesIn(route)[0], route.operation).toBe(to);
      else expect(namesIn(route), route.operation).not.toEqual(expect.arrayContaining([to]));
    }
  });

  test.each(apiRoutes)("$operation answers whoever may call it", async (route) => {
    const { ours } = cast;
    const call = await goodCallOf(route, ours);
    const reply = await callAs(route, asOwner(call, ours), { ...placesOf(ours), ...call.ids }, call);
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(400);
    expect(Object.keys(route.answers)).toContain(String(reply.status));
  });

  const refused = apiRoutes.flatMap((route) =>
    principals.flatMap((principal) => {
      const status = principal.expect(route);
      return status === null
        ? []
        : [{ route, principal, status, operation: route.operation, name: principal.name }];
    }),
  );

  test.each(refused)("$operation refuses $name with $status", async ({ route, principal, status }) => {
    const reply = await callAs(route, await principal.show(cast, route), placesOf(cast.ours));
    expect(reply.body).toMatchObject({ status, type: "about:blank" });
    expect(reply.status).toBe(status);
  });

  const inPlaces = apiRoutes.flatMap((route) =>
    namesIn(route).map((parameter) => ({ route, parameter, operation: route.operation })),
  );

  test.each(inPlaces)(
    "$operation answers a foreign $parameter as one that does not exist",
    async ({ route, parameter }) => {
      const { ours, theirs } = cast;
      const call = await goodCallOf(route, ours);
      if (call.chosen?.includes(parameter)) return;
      const shown = asOwner(call, ours);
      const foreignCall = await goodCallOf(route, theirs);
      const foreign = { ...placesOf(theirs), ...foreignCall.ids }[parameter]!;
      const absent = anotherLike(foreign);
      const own = { ...placesOf(ours), ...call.ids };
      const [ofForeign, ofAbsent] = [
        await callAs(route, shown, { ...own, [parameter]: foreign }, call),
        await callAs(route, shown, { ...own, [parameter]: absent }, call),
      ];
      expect(ofForeign.status, JSON.stringify(ofForeign.body)).toBe(404);
      expect(words(ofForeign, { foreign })).toBe(words(ofAbsent, { absent }));
    },
  );

  test.each(inPlaces)(
    "$operation has nothing at a $parameter of another kind, nor at one with U+0000 in it",
    async ({ route, parameter }) => {
      const { ours } = cast;
      const call = await goodCallOf(route, ours);
      const own: Ids = { ...placesOf(ours), ...call.ids };
      const ofOtherKinds = Object.values(own).filter((id) => id !== own[parameter]);
      const wrong = [
        ...(call.chosen?.includes(parameter) ? [] : ofOtherKinds).map((id) => ({ id, statuses: [404] })),
        ...["\0", `${own[parameter]}\0`].map((id) => ({ id, statuses: [400, 404] })),
      ];
      for (const { id, statuses } of wrong) {
        const reply = await callAs(route, asOwner(call, ours), { ...own, [parameter]: id }, call);
        expect(statuses, `${JSON.stringify(id)}: ${JSON.stringify(reply.body)}`).toContain(reply.status);
      }
    },
  );

  test.each([
    ["GET", ""],
    ["GET", "/"],
    ["GET", "/projects/"],
    ["GET", "/Projects"],
    ["GET", "/projects//members"],
    ["GET", "/projects/%zz"],
    ["POST", "/runner/v1/claim"],
    ["GET", "/../../etc/passwd"],
  ])("has nothing at %s %s", async (method, path) => {
    const reply = await cast.world.call(method, path, { token: cast.ours.tokens.owner });
    expect(reply.status).toBe(404);
    expect(reply.headers.get("content-type")).toMatch("application/problem+json");
  });

  test("answers only the methods that are registered", async () => {
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    for (const path of new Set(apiRoutes.map((route) => route.path))) {
      const ofPath = apiRoutes.filter((route) => route.path === path);
      const others = methods.filter((method) => !ofPath.some((route) => route.method === method));
      for (const method of others) {
        const reply = await cast.world.call(method, pathOf(ofPath[0]!, {}));
        expect(reply.status, `${method} ${path}`).toBe(405);
      }
    }
  });
});
