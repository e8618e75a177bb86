import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Browser } from "./harness/browser.js";
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

describe("each page", () => {
  const rows = ["flows", "runs"].flatMap((area) =>
    (["light", "dark"] as const).map((colorScheme) => ({ area, colorScheme })),
  );
  test.each(rows)(
    "$area in $colorScheme has no fault that axe finds, and runs nothing that its policy forbids",
    async (row) => {
      await using window = await browser.open(site.url, row);
      await window.signIn(Site.person);
      await window.page.goto(`/projects/${site.project}/${row.area}`);
      expect(await window.seriousViolations()).toEqual([]);
      await window.screenshot(`${row.area}-${row.colorScheme}`);
      expect(window.complaints).toEqual([]);
    },
  );
});
