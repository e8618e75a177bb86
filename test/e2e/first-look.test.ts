import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Browser, type Window } from "./harness/browser.js";
import { Site } from "./harness/site.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([Site.open(), Browser.start()]);
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

describe("signing in", () => {
  test("leads back to the page that was asked for", async () => {
    await using window = await browser.open(site.url);
    const { page } = window;
    await page.goto(`/projects/${site.project}/runs`);
    await page.waitForURL(/\/sign-in\?back=/);
    await window.screenshot("sign-in");
    await page.getByLabel("E-mail").fill(Site.person.email);
    await page.getByRole("textbox", { name: "Password" }).fill(Site.person.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.url}/projects/${site.project}/runs`);
    await page.getByRole("heading", { name: "Runs", exact: true }).waitFor();
  });

  test("is refused with a wrong password, in words", async () => {
    await using window = await browser.open(site.url);
    const { page } = window;
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(Site.person.email);
    await page.getByRole("textbox", { name: "Password" }).fill("not the right one");
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("password");
  });
});

const areas = ["dashboard", "flows", "runs", "data", "files", "secrets", "settings", "account"];

describe.each(["light", "dark"] as const)("each page in %s", (colorScheme) => {
  let window: Window;
  beforeAll(async () => {
    window = await browser.open(site.url, { colorScheme });
    await window.signIn(Site.person);
  });
  afterAll(() => window[Symbol.asyncDispose]());

  test.each(areas)(
    "%s has no fault that axe finds, and runs nothing that its policy forbids",
    async (area) => {
      await window.page.goto(`/projects/${site.project}/${area}`);
      expect(await window.seriousViolations()).toEqual([]);
      await window.screenshot(`${area}-${colorScheme}`);
      expect(window.complaints).toEqual([]);
    },
  );
});
