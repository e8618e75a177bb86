/** The story of `story.test.ts` by somebody who has no mouse. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "./harness/browser.js";
import { arrive, mendedScript, script, secretValue, signingCode } from "./harness/newcomer.js";
import { Typist } from "./harness/typist.js";

let browser: Browser;
beforeAll(async () => {
  browser = await Browser.start();
});
afterAll(() => browser[Symbol.asyncDispose]());

test("a newcomer without a mouse builds a flow of three runtimes, finds out why it fails, mends it and has it succeed", async () => {
  const { window, email, password } = await arrive(browser);
  const { page } = window;
  const typist = await Typist.at(page);
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const step = (name: string) => page.locator(`[data-step="${name}"]`);
  const canvas = page.getByRole("application", { name: "Flow canvas" });

  const goToArea = async (area: string): Promise<void> => {
    await typist.press("Control+k");
    const search = page.getByRole("textbox", { name: "Go to" });
    await typist.isAt(search);
    await typist.type(area);
    await page.locator("[data-selected]").getByText(area).waitFor();
    await typist.press("Enter");
    await search.waitFor({ state: "hidden" });
    await page.getByRole("heading", { name: area, exact: true, level: 1 }).waitFor();
  };
  /** Opens what asks for a name, and gives one. */
  const name = async (opener: string, given: string): Promise<void> => {
    await typist.use(button(opener).first());
    await typist.isAt(dialog.getByLabel("Name"));
    await typist.type(given);
  };

  await page.goto("/sign-in");
  await typist.fill(page.getByLabel("E-mail"), email);
  await typist.fill(field("Password"), password);
  await typist.press("Enter");
  await page.getByRole("navigation", { name: "Areas" }).waitFor();

  await goToArea("Secrets");
  await name("New secret", "API_KEY");
  await typist.fill(dialog.getByRole("textbox", { name: "Value" }), secretValue);
  await typist.use(dialog.getByRole("button", { name: "Add", exact: true }));
  await page.getByRole("row", { name: /API_KEY/ }).waitFor();

  const edit = async (text: string): Promise<void> => {
    await typist.use(page.getByRole("link", { name: "rate.py" }));
    await typist.rewrite(field("What is in rate.py"), text);
    await typist.use(dialog.getByRole("button", { name: "Save" }));
    await page.getByText("rate.py is saved.").first().waitFor();
    await typist.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  };
  await goToArea("Files");
  await name("New file", "scripts/rate.py");
  await typist.press("Enter");
  await typist.use(page.getByRole("link", { name: "scripts" }));
  await edit(script);

  await goToArea("Data");
  await name("New collection", "orders");
  await typist.press("Enter");
  await typist.use(button("Add field"));
  await typist.fill(page.getByLabel("Name"), "country");
  await typist.goTo(page.getByLabel("Required"));
  await typist.press("Space");
  await typist.use(button("Save schema"));
  await page.getByText("The schema is saved.").waitFor();

  await goToArea("Flows");
  await name("New flow", "vat");
  await typist.press("Enter");
  await page.waitForURL(/\/flows\/vat/);

  /** Adds a step behind the selected one, from the canvas, and gives it a name in its form. */
  const add = async (verb: string, made: string, called: string): Promise<void> => {
    await typist.press("Tab");
    await typist.isAt(page.getByRole("combobox", { name: "Search the steps" }));
    await typist.type(verb);
    await page.getByRole("option", { name: new RegExp(`^${verb}`), selected: true }).waitFor();
    await typist.press("Enter");
    await step(made).waitFor();
    await typist.press("Escape");
    await typist.isAt(canvas);
    await typist.press("Enter");
    await typist.isAt(field("Name"));
    await typist.type(called);
    await typist.press("Enter");
    await step(called).waitFor();
  };
  const runtime = (of: string) =>
    typist.choose(
      page.getByRole("combobox", { name: "runtime" }),
      page.getByRole("option", { name: of, exact: true }),
    );

  await typist.goTo(canvas);
  await add("Code", "code", "sign");
  await typist.rewrite(field("run"), signingCode);
  await typist.use(button(/^Input/));
  await typist.fill(page.getByRole("combobox", { name: "secrets" }), "API_KEY");
  await typist.press("Enter");

  await typist.press("F6");
  await typist.isAt(canvas);
  await add("File", "script", "rate");
  await typist.rewrite(field("file"), "scripts/rate.py");
  await runtime("python");
  await typist.use(button(/^Input/));
  await typist.use(button("Add to with"));
  const key = page.getByLabel("Name in with");
  await typist.goTo(key, "Shift+Tab");
  await typist.press("Control+a");
  await typist.type("country");
  await typist.press("Tab");
  await typist.fill(field("with.country"), "fr");
  await window.screenshot("story-by-keys-file");

  await typist.press("F6");
  await typist.isAt(canvas);
  await add("Code", "code", "note");
  await runtime("bash");
  await typist.rewrite(field("run"), 'echo "asked for France"\n');
  await typist.press("Control+s");
  await page.getByText("is saved as version 2").waitFor();

  await typist.press("Control+Shift+Enter");
  await dialog.getByRole("button", { name: "Start", exact: true }).waitFor();
  await typist.use(dialog.getByRole("button", { name: "Start", exact: true }));
  await step("rate").getByText("failed").waitFor();
  await typist.press("F6");
  await typist.use(button("Show the step"));
  await page.getByRole("region", { name: "Step rate" }).getByText("KeyError").first().waitFor();
  await window.screenshot("story-by-keys-tried");
  await typist.use(page.getByRole("link", { name: "Open the run" }), "Shift+Tab");
  await page.waitForURL(/\/runs\/[0-9a-f-]{36}/);
  await typist.use(
    page.getByRole("alert").filter({ hasText: "rate" }).getByRole("button", { name: "Show the step" }),
  );
  const failed = page.getByRole("region", { name: "Step rate" });
  await failed.getByText("KeyError").first().waitFor();
  await failed.getByRole("log").getByText("looking for the rate").waitFor();
  expect(await page.content()).not.toContain(secretValue);

  await goToArea("Files");
  await typist.use(page.getByRole("link", { name: "scripts" }));
  await edit(mendedScript);
  await goToArea("Runs");
  await typist.use(page.getByRole("row").getByRole("link", { name: "vat" }));
  await typist.use(button("Retry"));
  await page.getByText("succeeded", { exact: true }).first().waitFor();
  await page.getByRole("treeitem", { name: "note" }).waitFor();
  await window.screenshot("story-by-keys-succeeded");
  expect(typist.pointerEvents).toBe(0);
  expect(window.complaints).toEqual([]);
});
