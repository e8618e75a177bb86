import type { Page } from "playwright-core";
import { beforeAll, afterAll, expect, test } from "vitest";
import { Browser } from "./harness/browser.js";
import { arrive, mendedScript, script, secretValue, signingCode } from "./harness/newcomer.js";

let browser: Browser;
beforeAll(async () => {
  browser = await Browser.start();
});
afterAll(() => browser[Symbol.asyncDispose]());

async function addCode(page: Page, runtime: string, code: string, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("option", { name: /^Code/ }).click();
  await page.getByRole("button", { name: "Close the palette" }).click();
  await page.getByRole("tab", { name: "Step" }).click();
  await rename(page, name);
  await page.getByRole("combobox", { name: "runtime" }).click();
  await page.getByRole("option", { name: runtime, exact: true }).click();
  await write(page, "run", code);
}

async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Name", exact: true });
  await field.fill(name);
  await field.press("Enter");
  await page.locator(`[data-step="${name}"]`).waitFor();
}

/** Writes over what stands in a field of code; the text as it is, without what the editor would add. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: label, exact: true });
  await field.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete"); // Else the browser keeps the look of what it writes over, which the policy refuses.
  await page.keyboard.insertText(text);
  await field.blur();
}

test("a newcomer builds a flow of three runtimes, sees it fail, finds out why, mends it and has it succeed", async () => {
  const newcomer = await arrive(browser);
  const { window, project } = newcomer;
  const { page } = window;
  await window.signIn(newcomer);
  const go = (area: string) => page.getByRole("navigation", { name: "Areas" }).getByText(area).click();

  await go("Secrets");
  await page.getByRole("button", { name: "New secret" }).click();
  await page.getByLabel("Name").fill("API_KEY");
  await page.getByRole("textbox", { name: "Value" }).fill(secretValue);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("row", { name: /API_KEY/ }).waitFor();

  await go("Files");
  await page.getByRole("button", { name: "New file" }).click();
  await page.getByLabel("Name").fill("scripts/rate.py");
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("link", { name: "scripts" }).click();
  const edit = async (text: string): Promise<void> => {
    await page.getByRole("link", { name: "rate.py" }).click();
    await write(page, "What is in rate.py", text);
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("rate.py is saved.").first().waitFor();
  };
  await edit(script);

  await page.goto(`/projects/${project}/data`);
  await page.getByRole("button", { name: "New collection" }).click();
  await page.getByLabel("Name").fill("orders");
  await page.getByRole("button", { name: "Make" }).click();
  await page.getByRole("button", { name: "Add field" }).click();
  await page.getByLabel("Name").fill("country");
  await page.getByLabel("Required").check();
  await page.getByRole("button", { name: "Save schema" }).click();
  await page.getByText("The schema is saved.").waitFor();

  await go("Flows");
  await page.getByRole("button", { name: "New flow" }).first().click();
  await page.getByLabel("Name").fill("vat");
  await page.getByRole("button", { name: "Create" }).click();
  await page.waitForURL(/\/flows\/vat/);
  await addCode(page, "node", signingCode, "sign");
  await page.getByRole("button", { name: /^Input/ }).click();
  const secrets = page.getByRole("combobox", { name: "secrets" });
  await secrets.fill("API_KEY");
  await secrets.press("Enter");

  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("option", { name: /^File/ }).click();
  await page.getByRole("button", { name: "Close the palette" }).click();
  await rename(page, "rate");
  await write(page, "file", "scripts/rate.py");
  await page.getByRole("combobox", { name: "runtime" }).click();
  await page.getByRole("option", { name: "python", exact: true }).click();
  await page.getByRole("button", { name: /^Input/ }).click();
  await page.getByRole("button", { name: "Add to with" }).click();
  await page.getByLabel("Name in with").fill("country");
  await page.getByLabel("Name in with").press("Tab");
  await write(page, "with.country", "fr");
  await window.screenshot("story-file-step");
  await addCode(page, "bash", 'echo "asked for France"\n', "note");
  await window.screenshot("story-flow");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("is saved as version 2").waitFor();

  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  await page.locator('[data-step="rate"]').getByText("failed").waitFor();
  await window.screenshot("story-tried");
  await page.getByRole("link", { name: "Open the run" }).click();
  await page.waitForURL(/\/runs\/[0-9a-f-]{36}/);
  const notice = page.getByRole("alert").filter({ hasText: "rate" });
  await notice.getByRole("button", { name: "Show the step" }).click();
  const step = page.getByRole("region", { name: "Step rate" });
  await step.getByText("KeyError").first().waitFor();
  await step.getByRole("log").getByText("looking for the rate").waitFor();
  await window.screenshot("story-failed");
  const run = page.url();
  expect(await page.content()).not.toContain(secretValue);

  await page.goto(`/projects/${project}/files?folder=scripts`);
  await edit(mendedScript);
  await page.goto(run);
  await page.getByRole("button", { name: "Retry" }).click();
  await page.getByText("succeeded", { exact: true }).first().waitFor();
  await page.getByRole("treeitem", { name: "note" }).waitFor();
  await window.screenshot("story-succeeded");
  expect(window.complaints).toEqual([]);
});
