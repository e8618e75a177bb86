import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { Site } from "./harness/site.js";
import { openStage } from "./harness/stage.js";

const stage = openStage();

describe("signing in", () => {
  test("leads back to the page that was asked for", async () => {
    await using window = await stage.browser.open(stage.site.url);
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/runs`);
    await page.waitForURL(/\/sign-in\?back=/);
    await window.screenshot("sign-in");
    await page.getByLabel("E-mail").fill(Site.person.email);
    await page.getByRole("textbox", { name: "Password" }).fill(Site.person.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${stage.site.url}/projects/${stage.site.project}/runs`);
    await page.getByRole("heading", { name: "Runs", exact: true }).waitFor();
  });

  test("is refused with a wrong password, in words", async () => {
    await using window = await stage.browser.open(stage.site.url);
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
    window = await stage.enter({ colorScheme });
  });
  afterAll(() => window[Symbol.asyncDispose]());

  test.each(areas)(
    "%s has no fault that axe finds, and runs nothing that its policy forbids",
    async (area) => {
      await window.page.goto(`/projects/${stage.site.project}/${area}`);
      expect(await window.seriousViolations()).toEqual([]);
      await window.screenshot(`${area}-${colorScheme}`);
      expect(window.complaints).toEqual([]);
    },
  );
});
