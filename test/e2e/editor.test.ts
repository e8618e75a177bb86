import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Browser, Window } from "./harness/browser.js";
import { openStage } from "./harness/stage.js";

const order = readFileSync("examples/order-intake.yaml", "utf8");

const stage = openStage();

const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);
const canvas = (page: Page): Locator => page.getByRole("application", { name: "Flow canvas" });

async function opened(
  flow: string,
  text: string,
  options: Parameters<Browser["open"]>[1] = {},
): Promise<Window> {
  await stage.site.publish(flow, text);
  const window = await stage.enter(options);
  await window.page.goto(`/projects/${stage.site.project}/flows/${flow}`);
  await canvas(window.page).waitFor();
  return window;
}

/** Waits until keys go to a field. */
async function focused(field: Locator): Promise<void> {
  await field.and(field.page().locator(":focus")).waitFor();
}

/** Drags by hand, with a pointer that moves on the way, once both ends have come to rest. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await to.hover({ trial: true });
  await from.hover();
  const [start, end] = [await centre(from), await centre(to)];
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

async function centre(of: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await of.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

async function saved(page: Page, version: number): Promise<void> {
  await page.getByText(`is saved as version ${version}`).waitFor();
}

describe("a flow", () => {
  test("is made and built by mouse", async () => {
    await using window = await stage.enter();
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/flows`);
    await page.getByRole("button", { name: "New flow" }).first().click();
    await page.getByLabel("Name").fill("by-mouse");
    await window.screenshot("new-flow");
    await page.getByRole("button", { name: "Create" }).click();
    await page.waitForURL(/\/flows\/by-mouse/);

    await page.getByRole("button", { name: "Add a step" }).click();
    await page.getByRole("option", { name: /^Value/ }).click();
    await page.getByRole("option", { name: /^Log/ }).click();
    await step(page, "note").waitFor();
    await page.getByRole("option", { name: /^Wait(?! for)/ }).dragTo(step(page, "note"));
    await step(page, "pause").waitFor();
    await page.getByRole("button", { name: "Close the palette" }).click();

    await step(page, "value").click();
    const port = (id: string, at: "source" | "target"): Locator =>
      page.locator(`.react-flow__node:has(> [data-step="${id}"]) .react-flow__handle.${at}`);
    await drag(page, port("pause", "source"), port("value", "target"));
    expect(await page.getByRole("alert").innerText()).toContain("waits for value already");
    await drag(page, port("value", "source"), port("note", "target"));

    await page.getByRole("button", { name: "Save" }).click();
    await saved(page, 2);
    const text = await stage.site.textOf("by-mouse");
    expect(text).toContain("- name: value\n");
    expect(text).toContain("needs:");
    expect(window.complaints).toEqual([]);
  });

  test("is completed as it is written, under the page's policy", async () => {
    await using window = await opened(
      "written",
      "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: written}\nspec:\n  steps:\n    - name: first\n      value: 1\n",
    );
    const { page } = window;
    const text = page.getByRole("textbox", { name: "The flow as text" });
    const offered = (label: string): Locator =>
      page.locator(".cm-tooltip-autocomplete").getByRole("option", { name: label, exact: true });
    await text.focus();
    await focused(text);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("    - run");
    await offered("runtime").waitFor();
    await page.keyboard.type("t");
    await offered("run").waitFor({ state: "hidden" });
    await page.locator(".cm-completionInfo").getByText("What runs the code").waitFor();
    await window.screenshot("editor-completion");
    await page.keyboard.press("Enter");
    await text.getByText("runtime:").waitFor();
    await page.keyboard.press("Control+Space");
    await offered("python").waitFor();
    await page.keyboard.press("Escape");
    expect(window.complaints).toEqual([]);
  });

  test("is built by keyboard alone", async () => {
    await using window = await opened(
      "by-keys",
      "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: by-keys}\nspec:\n  steps:\n    - name: first # kept\n      value: 1\n",
    );
    const { page } = window;
    await canvas(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await focused(page.getByRole("combobox", { name: "Search the steps" }));
    await page.keyboard.type("log");
    await page.keyboard.press("Enter");
    await step(page, "note").waitFor();
    await page.keyboard.press("Escape");
    await canvas(page).focus();
    await page.keyboard.press("F2");
    await focused(page.getByRole("textbox", { name: "Name", exact: true }));
    await page.keyboard.type("told");
    await page.keyboard.press("Enter");
    await step(page, "told").waitFor();
    await canvas(page).focus();
    await page.keyboard.press("Control+d");
    await step(page, "told2").waitFor();
    await page.keyboard.press("d");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+v");
    await step(page, "told3").waitFor();
    await page.keyboard.press("Control+z");
    await step(page, "told3").waitFor({ state: "detached" });
    await page.keyboard.press("Control+s");
    await saved(page, 2);
    const text = await stage.site.textOf("by-keys");
    expect(text).toContain("- name: first # kept\n      value: 1\n    - name: told\n");
    expect(text).toMatch(/- name: told2\n {6}disabled: true\n/);
    expect(window.complaints).toEqual([]);
  });

  test("is edited in its text and its forms, which follow each other", async () => {
    await using window = await opened("both", order.replace("name: order-intake", "name: both"));
    const { page } = window;
    await step(page, "charge").click();
    await page.getByRole("tab", { name: "Step" }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("settle");
    await page.keyboard.press("Enter");
    await step(page, "settle").waitFor();
    await page.getByRole("tab", { name: "Text" }).click();
    await page.getByText("receipt: ${ steps.settle.output.receipt }").waitFor();
    await page.locator(".cm-line", { hasText: "name: settle" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type("d");
    await step(page, "settled").waitFor();
    await page.getByRole("button", { name: "Undo: typing" }).click();
    await page.getByRole("button", { name: "Undo: rename charge to settle" }).click();
    await page.getByText("not saved").waitFor({ state: "detached" });
    expect(window.complaints).toEqual([]);
  });

  test("that others have saved meanwhile is shown beside one's own, and leaving asks for what is not saved", async () => {
    const text =
      "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: shared}\nspec:\n  steps:\n    - {name: a, value: 1}\n";
    await using window = await opened("shared", text);
    const { page } = window;
    await stage.site.publish("shared", text.replace("value: 1", "value: 2"));
    await step(page, "a").click();
    await page.keyboard.press("d");
    await page.getByText("not saved").waitFor();
    await page.getByRole("link", { name: "Flows" }).first().click();
    await page.getByRole("button", { name: "Stay" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    const dialog = page.getByRole("dialog", { name: "Somebody else has saved this flow" });
    await dialog.getByText("value: 2").waitFor();
    await window.screenshot("editor-conflict");
    await dialog.getByRole("button", { name: "Overwrite with mine" }).click();
    await saved(page, 3);
    expect(await stage.site.textOf("shared")).toContain("{name: a, disabled: true, value: 1}");
    expect(window.complaints.filter((complaint) => !complaint.includes("412"))).toEqual([]);
  });

  test("is brought back as an earlier version had it", async () => {
    const text =
      "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: again}\nspec:\n  steps:\n    - {name: a, value: 1}\n";
    await stage.site.publish("again", text);
    await using window = await opened("again", text.replace("value: 1", "value: 2"));
    const { page } = window;
    await page.getByRole("tab", { name: "Versions" }).click();
    await page.getByRole("button", { name: /^Version 1/ }).click();
    await page.getByRole("button", { name: "Restore version 1" }).click();
    await page.getByText("The editor has it as it was.").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await saved(page, 3);
    expect(await stage.site.textOf("again")).toBe(text);
  });
});

describe("the editor", () => {
  const states = [
    { name: "text", search: "" },
    { name: "step", search: "?side=step" },
    { name: "versions", search: "?side=versions&version=1" },
  ];
  const rows = states.flatMap((state) =>
    (["light", "dark"] as const).map((colorScheme) => ({ ...state, colorScheme })),
  );
  test.each(rows)(
    "in $colorScheme with $name has no fault that axe finds",
    async ({ name, search, colorScheme }) => {
      await using window = await opened("order-intake", order, { colorScheme });
      const { page } = window;
      await page.goto(`/projects/${stage.site.project}/flows/order-intake${search}`);
      await step(page, "price").waitFor();
      expect(await window.seriousViolations()).toEqual([]);
      await step(page, "review").click();
      await page.getByRole("tab", { name: "Problems" }).waitFor();
      await window.screenshot(`editor-${name}-${colorScheme}`);
      expect(window.complaints).toEqual([]);
    },
  );

  test("shows what is wrong in the text, at the step and in a list, and the keys", async () => {
    const broken = order.replace(
      "steps.price.output.total > inputs.limit",
      "steps.prize.output.total > inputs.limit",
    );
    await using window = await opened("order-intake", order);
    const { page } = window;
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete"); // Else the browser keeps the look of what it writes over, which the policy refuses.
    await page.keyboard.insertText(broken);
    await step(page, "review").getByLabel("1 problem").waitFor();
    await window.screenshot("editor-squiggle");
    await page.getByRole("tab", { name: "Problems" }).click();
    await page.getByText("there is no step prize").waitFor();
    await window.screenshot("editor-problems");
    expect(await page.getByRole("button", { name: "Save" }).getAttribute("aria-disabled")).toBe("true");
    await canvas(page).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await window.screenshot("editor-keys");
    expect(window.complaints).toEqual([]);
  });
});
