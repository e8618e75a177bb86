import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { openStage } from "./harness/stage.js";

const stage = openStage();

const flow = (name: string, value = "1"): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  steps:
    - name: only # kept
      value: ${value}
`;

async function opened(name: string): Promise<Window> {
  const window = await stage.enter();
  await window.page.goto(`/projects/${stage.site.project}/flows/${name}`);
  await window.page.getByText("version 1").waitFor();
  return window;
}

/** Writes another text in the place of what is there. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.locator(".cm-editor.cm-focused").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete"); // Else the browser keeps the look of what it writes over, which the policy refuses.
  await page.keyboard.insertText(text);
  await page.getByText("not saved").waitFor();
  await page.locator('[data-step="only"]').waitFor();
}

const save = (page: Page): Promise<void> => page.getByRole("button", { name: "Save", exact: true }).click();

/** Two people have one flow open, and both have changed it; the first has saved. */
async function bothChanged(name: string): Promise<{ first: Window; second: Window }> {
  await stage.site.publish(name, flow(name));
  const [first, second] = await Promise.all([opened(name), opened(name)]);
  await write(first.page, flow(name, "2"));
  await write(second.page, flow(name, "3"));
  await save(first.page);
  await first.page.getByText("is saved as version 2").waitFor();
  await save(second.page);
  return { first, second };
}

const conflict = (page: Page) => page.getByRole("dialog", { name: "Somebody else has saved this flow" });

describe("who saves second", () => {
  test("sees both, and keeps theirs, which undo takes back", async () => {
    const { first, second } = await bothChanged("theirs");
    await using _first = first;
    await using _second = second;
    const { page } = second;
    const dialog = conflict(page);
    await dialog.getByText("value: 2").waitFor();
    await dialog.getByText("value: 3").waitFor();
    await second.screenshot("editor-conflict");
    await dialog.getByRole("button", { name: "Take theirs" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("version 2").waitFor();
    expect(await stage.site.textOf("theirs")).toBe(flow("theirs", "2"));
    await page.getByRole("button", { name: "Undo: take what others saved" }).click();
    await page.getByText("not saved").waitFor();
    await save(page);
    await page.getByText("is saved as version 3").waitFor();
    expect(await stage.site.textOf("theirs")).toBe(flow("theirs", "3"));
  });

  test("overwrites with their own, if they want to", async () => {
    const { first, second } = await bothChanged("mine");
    await using _first = first;
    await using _second = second;
    await conflict(second.page).getByRole("button", { name: "Overwrite with mine" }).click();
    await second.page.getByText("is saved as version 3").waitFor();
    expect(await stage.site.textOf("mine")).toBe(flow("mine", "3"));
  });

  test("keeps both: their own as a flow of another name", async () => {
    const { first, second } = await bothChanged("both");
    await using _first = first;
    await using _second = second;
    const { page } = second;
    const dialog = conflict(page);
    await dialog.getByLabel("Name of the new flow").fill("both");
    await dialog.getByRole("button", { name: "Keep both" }).click();
    await dialog.getByText("There is a flow called both already").waitFor();
    await dialog.getByLabel("Name of the new flow").fill("both-mine");
    await dialog.getByRole("button", { name: "Keep both" }).click();
    await page.waitForURL(/\/flows\/both-mine/);
    await page.getByRole("heading", { name: "both-mine" }).waitFor();
    expect(await stage.site.textOf("both")).toBe(flow("both", "2"));
    expect(await stage.site.textOf("both-mine")).toBe(flow("both-mine", "3"));
  });
});

describe("a flow that was deleted while somebody edits it", () => {
  const gone = (page: Page) => page.getByRole("dialog", { name: "Somebody has deleted this flow" });

  async function deletedMeanwhile(name: string): Promise<Window> {
    await stage.site.publish(name, flow(name));
    const window = await opened(name);
    await write(window.page, flow(name, "2"));
    expect((await stage.site.call("DELETE", `/flows/${name}`)).status).toBe(204);
    await save(window.page);
    await gone(window.page).waitFor();
    return window;
  }

  test("is saved as new, under its own name", async () => {
    await using window = await deletedMeanwhile("again");
    const { page } = window;
    await window.screenshot("editor-deleted");
    await gone(page).getByRole("button", { name: "Save as new" }).click();
    await gone(page).waitFor({ state: "detached" });
    await page.getByText("not saved").waitFor({ state: "detached" });
    expect(await stage.site.textOf("again")).toBe(flow("again", "2"));
  });

  test("is saved under another name, or its text is copied", async () => {
    await using window = await deletedMeanwhile("former");
    const { page } = window;
    await gone(page).getByRole("button", { name: "Copy the text" }).waitFor();
    await gone(page).getByLabel("Name of the new flow").fill("latter");
    await gone(page).getByRole("button", { name: "Save as new" }).click();
    await page.waitForURL(/\/flows\/latter/);
    await page.getByRole("heading", { name: "latter" }).waitFor();
    expect(await stage.site.textOf("latter")).toBe(flow("latter", "2"));
  });
});

describe("a flow that the cluster has made", () => {
  test("says so up front, can only be looked at and run, and is copied", async () => {
    await stage.site.publish("applied", flow("applied"));
    await stage.site.ownByCluster("applied");
    await using window = await opened("applied");
    const { page } = window;
    await page.getByText("is changed there, with kubectl").waitFor();
    await page.getByRole("button", { name: "Run" }).waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).count()).toBe(0);
    await page.locator(".cm-content[aria-readonly=true]").waitFor();
    await window.screenshot("editor-of-cluster");
    await page.getByRole("button", { name: "Copy this flow" }).click();
    const dialog = page.getByRole("dialog", { name: "Copy applied" });
    await dialog.getByRole("button", { name: "Copy", exact: true }).click();
    await page.waitForURL(/\/flows\/applied-copy/);
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    expect(await stage.site.textOf("applied-copy")).toBe(flow("applied-copy"));
    await page.goto(`/projects/${stage.site.project}/flows`);
    await page.getByText("of the cluster").waitFor();
    expect(await page.getByRole("button", { name: "Delete applied", exact: true }).count()).toBe(0);
  });
});
