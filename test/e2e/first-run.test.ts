import type { Page } from "playwright-core";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { PlayedWorker } from "./harness/played-worker.js";
import { Site } from "./harness/site.js";
import { openStage } from "./harness/stage.js";

const stage = openStage();
let window: Window;
let page: Page;
beforeEach(async () => {
  window = await stage.browser.open(stage.site.url);
  onTestFinished(() => window[Symbol.asyncDispose]());
  ({ page } = window);
  await window.signIn(Site.person);
});

const go = (area: string): Promise<unknown> => page.goto(`/projects/${stage.site.project}/${area}`);

describe("a project in which nothing is yet", () => {
  const areas = [
    { area: "flows", teaches: "A flow is steps of code", action: "New flow" },
    { area: "runs", teaches: "A run is one execution of a flow", action: "Start a run" },
    { area: "data", teaches: "A collection is records of one kind", action: "New collection" },
    { area: "files", teaches: "Scripts that steps run by", action: "Upload" },
    { area: "secrets", teaches: "A secret is a text that code needs", action: "New secret" },
    { area: "settings?section=members", teaches: "Nobody else", action: "Add member" },
  ];
  test.each(areas)(
    "says at $area what would be there, and how it begins",
    async ({ area, teaches, action }) => {
      await go(area);
      await page.getByText(teaches).waitFor();
      await page.getByRole("button", { name: action, exact: true }).waitFor();
      expect(await page.getByRole("button", { name: action, exact: true }).count()).toBe(1);
      await window.screenshot(`empty-${area.replaceAll(/\W+/g, "-")}`);
    },
  );

  test("has three examples on its dashboard, of which each runs by one click", async () => {
    using worker = new PlayedWorker(stage.site.world.app);
    await page.goto("/");
    await page.getByRole("heading", { name: "Begin with an example" }).waitFor();
    expect(await page.getByRole("button", { name: /^Run / }).count()).toBe(3);
    await window.screenshot("dashboard-first");
    await page.getByRole("button", { name: "Run hello" }).click();
    await page.waitForURL(/\/runs\//);
    const attempt = await worker.next();
    await attempt.succeed({ text: "Hello, world!" });
    await page.getByRole("main").getByText("succeeded").first().waitFor();
    await go("flows");
    await page.getByRole("link", { name: "Run hello" }).click();
    await page.getByRole("dialog", { name: "Start a run" }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});

describe("what fails says what to do", () => {
  test("an address that is of nothing", async () => {
    await go("nonsense");
    await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
    await window.screenshot("failed-not-found");
    await page.getByRole("link", { name: "To the start" }).click();
    await page.waitForURL(/\/dashboard/);
  });

  test.each(["flows/absent", "runs/run_absent", "data/absent"])("%s, which is not there", async (place) => {
    await go(place);
    const alert = page.getByRole("alert").filter({ hasText: "There is nothing here" });
    await alert.getByRole("button", { name: "Go back" }).waitFor();
  });

  test("a page whose code fails", async () => {
    const nonsense = { items: null, nextCursor: null };
    await page.route(/\/api\/v1\/.*\/secrets/, (route) => route.fulfill({ json: nonsense }));
    await go("secrets");
    await page.getByRole("heading", { name: "This page failed" }).waitFor();
    await window.screenshot("failed-page");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Secrets", exact: true }).waitFor();
  });

  test("a server that is away, until it is back", async () => {
    await go("flows");
    await page.getByRole("heading", { name: "Flows", exact: true }).waitFor();
    await page.route("**/api/v1/**", (route) => route.abort());
    await page.getByRole("link", { name: "Secrets" }).click();
    await page.getByRole("alert").filter({ hasText: "The server is away" }).waitFor();
    await window.screenshot("failed-server-away");
    await page.unrouteAll();
    await page.getByRole("heading", { name: "No secrets yet" }).waitFor();
  });

  test("a page that an upgrade has taken away", async () => {
    await go("flows");
    await page.getByRole("heading", { name: "Flows", exact: true }).waitFor();
    await page.route(/\/assets\/secrets-page-.*\.js/, (route) => route.fulfill({ status: 404 }));
    await go("secrets");
    await page.getByRole("heading", { name: "A new version is there" }).waitFor();
    await window.screenshot("failed-new-version");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Reload" }).click();
    await page.getByRole("heading", { name: "No secrets yet" }).waitFor();
  });
});
