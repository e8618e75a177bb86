import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Window, WindowOptions } from "./harness/browser.js";
import { openStage } from "./harness/stage.js";

const order = readFileSync("examples/order-intake.yaml", "utf8");

const stage = openStage();

const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);
const note = (page: Page, index: number): Locator => page.locator(`[data-note="/spec/ui/notes/${index}"]`);
const canvas = (page: Page): Locator => page.getByRole("application", { name: "Flow canvas" });
const words = (page: Page): Locator => page.getByRole("textbox", { name: "Note" });

async function opened(flow: string, text: string, options: WindowOptions = {}): Promise<Window> {
  await stage.site.publish(flow, text.replace("name: order-intake", `name: ${flow}`));
  const window = await stage.enter(options);
  await window.page.goto(`/projects/${stage.site.project}/flows/${flow}`);
  await step(window.page, "price").waitFor();
  return window;
}

/** Waits until keys go to a place. */
async function focused(place: Locator): Promise<void> {
  await place.and(place.page().locator(":focus")).waitFor();
}

async function savedText(page: Page, flow: string): Promise<string> {
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("not saved").waitFor({ state: "detached" });
  return stage.site.textOf(flow);
}

describe("a note on the canvas", () => {
  test("is added, written, moved and deleted by keyboard alone", async () => {
    await using window = await opened("noted-by-keys", order);
    const { page } = window;
    await canvas(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.locator('[data-step="price"][data-selected]').waitFor();
    await page.keyboard.press("Shift+N");
    await focused(words(page));
    await page.keyboard.type("Prices without tax");
    await note(page, 0).getByText("Prices without tax").waitFor();
    await page.keyboard.press("F6");
    await focused(canvas(page));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "Undo: move a note" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await canvas(page).getByText("Note 1 of 1, beside price: Prices without tax").waitFor();
    const text = await savedText(page, "noted-by-keys");
    expect(text).toContain("text: Prices without tax\n        near: price\n");
    await canvas(page).focus();
    await page.keyboard.press("Delete");
    await note(page, 0).waitFor({ state: "detached" });
    expect(await savedText(page, "noted-by-keys")).toBe(
      order.replace("name: order-intake", "name: noted-by-keys"),
    );
    expect(window.complaints).toEqual([]);
  });

  test("is added, coloured and dragged by mouse", async () => {
    await using window = await opened("noted-by-mouse", order);
    const { page } = window;
    await page.getByRole("button", { name: "Add a step" }).click();
    await page.getByRole("option", { name: /^Note/ }).click();
    await focused(words(page));
    await page.keyboard.type("Ask Kim");
    await page.getByRole("button", { name: "Close the palette" }).click();
    await page.getByText("blue", { exact: true }).click();
    await page.locator('[data-note][data-color="blue"]').getByText("Ask Kim").waitFor();
    await page.getByRole("button", { name: "Fit (1)" }).click();
    await note(page, 0).hover();
    const { x, y } = (await note(page, 0).boundingBox())!;
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 60, { steps: 5 });
    await page.mouse.move(x + 80, y + 120, { steps: 5 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Undo: move a note" }).waitFor();
    expect(await savedText(page, "noted-by-mouse")).toMatch(
      /text: Ask Kim\n {8}color: blue\n {8}near: \w+\n/,
    );
    expect(window.complaints).toEqual([]);
  });

  const noted = `${order}  ui:
    notes:
      - {text: "Prices without tax: see the catalogue.\\nAsk Kim.", near: price, right: 320, down: 0}
      - {text: "Above the limit somebody looks at it.", color: blue, size: small, near: review, right: -220, down: 0}
      - {text: "Charges once, whatever happens.", color: green, near: charge, right: 320, down: 0}
      - {text: "Not for refunds.", color: red, size: small, near: charge, right: 320, down: 160}
      - {text: "", color: gray, size: small, near: price, right: -220, down: 0}
`;
  test.each(["light", "dark"] as const)("is readable in %s", async (colorScheme) => {
    await using window = await opened("noted", noted, { colorScheme });
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/flows/noted?side=step`);
    await note(page, 4).waitFor();
    await note(page, 0).click();
    await words(page).waitFor();
    await window.screenshot(`editor-notes-${colorScheme}`);
    expect(await window.seriousViolations()).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
