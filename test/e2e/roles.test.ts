/**
 * Nothing on any page is offered without the role for it, and nothing that is not offered is done by the API.
 *
 * The table is `harness/areas.ts`. A page that is not in it fails, and so does a control of a page that is not in it.
 */
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { apiRoutes } from "../../backend/src/api/registry.js";
import { goodCalls } from "../../backend/src/testing/matrix/calls.js";
import { assembleCast, sessionOf, type Cast, type Side } from "../../backend/src/testing/matrix/cast.js";
import { roles, type Role } from "../../backend/src/tenants/roles.js";
import { leadingRoutes, otherRoutes, refusals, views, type Offer, type View } from "./harness/areas.js";
import { Browser, type Window } from "./harness/browser.js";
import { pagesFolder } from "./harness/site.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let cast: Cast;
let browser: Browser;
let ids: Readonly<Record<string, string>>;
/** Where the API is called: another project of the organisation, so that the pages stay as they are. */
let elsewhere: Side;
beforeAll(async () => {
  [cast, browser] = await Promise.all([assembleCast({ pagesFolder }), Browser.start()]);
  ids = await furnish(cast.ours);
  const projects = `/organizations/${cast.ours.organization}/projects`;
  const { body } = await cast.ours.call("POST", projects, { json: { name: "elsewhere" } });
  elsewhere = { ...cast.ours, project: (body as { id: string }).id };
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await cast.world[Symbol.asyncDispose]();
});

const flow = (wait: string): object => ({
  text: `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: seen}
spec:
  triggers: [{name: yearly, schedule: {cron: "0 3 1 1 *"}}]
  steps: [{name: later, wait: ${wait}}]
`,
  headers: { "content-type": "application/yaml" },
});

/** Of the same name: it is in no list but that of runs. */
const asking = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: seen}
spec: {steps: [{name: review, approve: {message: Go on?}}]}
`;

/** Something of everything, so that there is something to be done with it. */
async function furnish({ call, project }: Side): Promise<Readonly<Record<string, string>>> {
  const place = `/projects/${project}`;
  for (const wait of ["2h", "1h"]) await call("PUT", `${place}/flows/seen`, flow(wait));
  const run = async (...orders: readonly string[]): Promise<string> => {
    const { body } = await call("POST", `${place}/runs`, { json: { flow: "seen" } });
    const { id } = body as { id: string };
    for (const order of orders) await call("POST", `${place}/runs/${id}:${order}`);
    return id;
  };
  await call("POST", `${place}/runs`, { json: { document: asking } });
  const runs = { waiting: await run(), paused: await run("pause"), ended: await run("terminate") };
  await call("PUT", `${place}/secrets/KEY`, { json: { value: "a value" } });
  await call("PUT", `${place}/collections/orders`, { json: { schema: { type: "object" } } });
  await call("POST", `${place}/collections/orders/records`, { json: { id: "first", data: { total: 1 } } });
  const bytes = { text: "print(1)", headers: { "content-type": "application/octet-stream" } };
  await call("PUT", `${place}/files/a.py`, bytes);
  return { project, flow: "seen", collection: "orders", ...runs };
}

/** Signed in as a member of the organisation, or as the owner of another one. */
async function opened(who: Role | "stranger"): Promise<Window> {
  const { world, ours, theirs } = cast;
  const window = await browser.open(world.app.publicUrl);
  const user = who === "stranger" ? theirs.users.owner : ours.users[who];
  await window.hold((await sessionOf(world, user)).cookie, world.app.publicUrl);
  return window;
}

const addressOf = ({ route, search = "" }: View): string =>
  route.replaceAll(/\$(\w+)/g, (_, name: string) => encodeURIComponent(ids[name]!)) + search;

const titleOf = ({ route, search = "" }: View): string => route.replace("/projects/$project", "") + search;

/** What can be pressed, chosen or switched on a page; fields are told apart by what saves them. */
async function controlsOf(page: Page, { place }: View): Promise<readonly string[]> {
  const seen = await page.getByRole(place ?? "main").ariaSnapshot();
  const found = seen.matchAll(
    /^ *- (?:'?)((?:button|link|tab|checkbox|switch|combobox|radio|menuitem)(?=[ :\n])(?: "(?:[^"\\]|\\.)*")?)([^\n]*)/gm,
  );
  const controls = [...found].map(([, control, states]) =>
    `${control}${states!.includes("[disabled]") ? " [disabled]" : ""}`
      .replace(/(Version \d+) .* by [^"]*/, "$1")
      .replace(/seen [0-9a-f]{8}/, "seen ID"),
  );
  return [...new Set(controls)].sort();
}

function expectedFor(role: Role, { always, offers }: View): readonly string[] {
  const there = offers.flatMap((one) => (isFor(role, one) ? one.control : (one.instead ?? [])));
  return [...new Set([...always, ...there])].sort();
}

const isFor = (role: Role, { from }: Pick<Offer, "from">): boolean =>
  roles.indexOf(role) >= roles.indexOf(from);

/** Calls the API as the page could: from the page, with its session. */
async function callFrom(page: Page, operation: string): Promise<number> {
  const { method, path, body } = apiRoutes.find((route) => route.operation === operation)!;
  const good = await goodCalls[operation]!(elsewhere, cast);
  const { organization, project } = elsewhere;
  const places: Readonly<Record<string, string>> = { organization, project, ...good.ids };
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name]!));
  const isJson = body.kind === "json";
  const request = {
    method,
    headers: isJson ? { "content-type": "application/json" } : { ...good.headers },
    body: isJson ? JSON.stringify(good.json ?? {}) : (good.text ?? null),
  };
  const url = `/api/v1${address}${good.query ?? ""}`;
  return page.evaluate(async ([to, init]) => (await fetch(to, init)).status, [url, request] as const);
}

test("every address that the router has is in the table", async () => {
  const file = resolve(import.meta.dirname, "../../frontend/src/app/router.tsx"); // Typed for browsers, not for tests.
  const { router } = (await import(file)) as { router: { routesByPath: object } };
  const shown = views.map(({ route }) => route.replace(/\$(waiting|paused|ended)$/, "$run"));
  const known = [...new Set(shown), ...otherRoutes, ...leadingRoutes];
  expect(known.toSorted()).toEqual(Object.keys(router.routesByPath).sort());
});

const operations = [...new Set(views.flatMap(({ offers }) => offers.map((one) => one.operation)))];
const reads = [...new Set(views.flatMap((view) => view.reads))];
const neededFor = (operation: string): Role =>
  views.flatMap(({ offers }) => offers).find((one) => one.operation === operation)!.from;

describe.each(roles)("of the pages, %s", (role) => {
  let window: Window;
  beforeAll(async () => {
    window = await opened(role);
  });
  afterAll(() => window[Symbol.asyncDispose]());

  test.each(views.map((view) => ({ view, title: titleOf(view) })))(
    "is offered at $title what the role opens",
    async ({ view }) => {
      const { page } = window;
      await page.goto(addressOf(view));
      await page
        .getByRole(view.place ?? "main")
        .getByText(view.shows)
        .first()
        .waitFor();
      await expect.poll(() => controlsOf(page, view)).toEqual(expectedFor(role, view));
    },
  );

  test.each(reads)("is given what the pages show: %s", async (operation) => {
    expect(await callFrom(window.page, operation)).toBeLessThan(300);
  });

  test.each(operations)("is answered by the API as the pages offer: %s", async (operation) => {
    const status = await callFrom(window.page, operation);
    if (isFor(role, { from: neededFor(operation) })) expect(status).toBeLessThan(300);
    else expect(status).toBe(403);
  });
});

test.each(refusals)("$address says to a $role what it takes", async ({ address, role, says }) => {
  await using window = await opened(role);
  await window.page.goto(`/projects/${ids["project"]}${address}`);
  await window.page.getByText(says).waitFor();
  await window.screenshot(`role-${address.replaceAll(/\W+/g, "-")}`);
  expect(await window.page.getByRole("dialog").count()).toBe(0);
});

describe("who is a member of neither", () => {
  let window: Window;
  beforeAll(async () => {
    window = await opened("stranger");
  });
  afterAll(() => window[Symbol.asyncDispose]());

  test.each(views.map((view) => ({ view, title: titleOf(view) })))(
    "sees nothing at $title",
    async ({ view }) => {
      const { page } = window;
      await page.goto(addressOf(view));
      await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
      await page.getByText("a member of the project can add you to it").waitFor();
      expect(await page.getByRole("navigation").count()).toBe(0);
    },
  );

  test.each([...reads, ...operations])(
    "is answered by the API that there is nothing: %s",
    async (operation) => {
      expect(await callFrom(window.page, operation)).toBe(404);
    },
  );
});

describe("who is not signed in", () => {
  test.each(views.map((view) => ({ view, title: titleOf(view) })))(
    "is led from $title to sign in",
    async ({ view }) => {
      await using window = await browser.open(cast.world.app.publicUrl);
      await window.page.goto(addressOf(view));
      await window.page.waitForURL(/\/sign-in\?back=/);
      await window.page.getByRole("button", { name: "Sign in" }).waitFor();
    },
  );
});
