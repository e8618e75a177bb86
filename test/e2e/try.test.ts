import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Window } from "./harness/browser.js";
import { PlayedWorker } from "./harness/played-worker.js";
import { openStage } from "./harness/stage.js";

const textOf = (name: string): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  inputs:
    type: object
    required: [customer]
    properties:
      customer: {type: string, title: Customer, minLength: 1}
  steps:
    - name: price
      runtime: python
      with: {customer: "\${ inputs.customer }"}
      run: "def main(input, ctx): return 1"
    - name: charge
      runtime: node
      with: {customer: "\${ inputs.customer }", total: "\${ steps.price.output.total }"}
      run: export default () => 1
    - name: told
      log: charged
`;

const stage = openStage();
let worker: PlayedWorker;
beforeAll(async () => {
  worker = new PlayedWorker(stage.site.world.app);
});
afterAll(() => worker[Symbol.dispose]());

const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);
const canvas = (page: Page): Locator => page.getByRole("application", { name: "Flow canvas" });

async function opened(flow: string, options: Parameters<Browser["open"]>[1] = {}): Promise<Window> {
  await stage.site.publish(flow, textOf(flow));
  const window = await stage.enter(options);
  await window.page.goto(`/projects/${stage.site.project}/flows/${flow}`);
  await step(window.page, "price").waitFor();
  return window;
}

/** A run of the flow, whose price is known and whose charge is under way. */
async function startedTo(flow: string, charge: "fails" | "waits"): Promise<string> {
  const { body } = await stage.site.call("POST", "/runs", { flow, inputs: { customer: "acme" } });
  await (await worker.next()).succeed({ total: 42, lines: [{ sku: "A7", price: 42 }] });
  const attempt = await worker.next();
  if (charge === "fails") await attempt.fail({ code: "CardDeclined", message: "the card was declined" });
  return (body as { id: string }).id;
}

describe("a draft", () => {
  test("runs from the editor as it stands, is shown on the canvas, and leaves the saved flow as it is", async () => {
    await using window = await opened("drafted");
    const { page } = window;
    await step(page, "told").click();
    await canvas(page).focus();
    await page.keyboard.press("Delete");
    await page.getByText("not saved", { exact: true }).waitFor();
    await page.keyboard.press("Control+Shift+Enter");
    const dialog = page.getByRole("dialog", { name: "Run drafted" });
    await dialog.getByText("as it stands here, not saved").waitFor();
    await dialog.getByLabel("Customer").fill("acme");
    await dialog.getByRole("button", { name: "Start" }).click();

    const price = await worker.next();
    await step(page, "price").getByText("queued").or(step(page, "price").getByText("running")).waitFor();
    await price.log("reading the price list");
    await price.succeed({ total: 42 });
    await step(page, "price").getByText("succeeded").waitFor();
    await step(page, "price").click();
    const detail = page.getByRole("region", { name: "Step price" });
    await detail.getByText("reading the price list").waitFor();
    await detail.getByLabel("Output", { exact: true }).getByText("42").waitFor();
    await (await worker.next()).fail({ code: "CardDeclined", message: "the card was declined" });
    await step(page, "charge").getByText("failed").waitFor();
    await step(page, "charge").click();
    await page.getByRole("region", { name: "Step charge" }).getByText("the card was declined").waitFor();
    await window.screenshot("try-failed");

    expect(await stage.site.textOf("drafted")).toBe(textOf("drafted"));
    await page.getByRole("button", { name: "Undo: delete told" }).click();
    await page.getByRole("link", { name: "Open the run" }).click();
    await page.getByText("not published").waitFor();
    await page.getByRole("tab", { name: "Graph" }).click();
    await step(page, "charge").getByText("failed").waitFor();
    expect(await step(page, "told").count()).toBe(0);
    expect(window.complaints).toEqual([]);
  });

  test("has the last run shown when somebody asks for it", async () => {
    await using window = await opened("looked-at");
    const { page } = window;
    await page.getByRole("tab", { name: "Try" }).click();
    await page.getByRole("button", { name: "Show the last run" }).click();
    await page.getByText("This flow has not run yet.").waitFor();
    await startedTo("looked-at", "fails");
    await page.getByRole("button", { name: "Show the last run" }).click();
    await step(page, "charge").getByText("failed").waitFor();
    await page.getByRole("button", { name: "Show no run" }).click();
    await step(page, "charge").getByText("failed").waitFor({ state: "detached" });
    expect(window.complaints).toEqual([]);
  });
});

describe("a step", () => {
  test("runs by itself on what the shown run has for it, edited before it starts", async () => {
    await using window = await opened("alone");
    const { page } = window;
    const run = await startedTo("alone", "fails");
    await page.goto(`/projects/${stage.site.project}/flows/alone?side=try&run=${run}`);
    await step(page, "charge").getByText("failed").waitFor();
    await page.getByRole("button", { name: "Show the step" }).click();
    await page.getByRole("region", { name: "Step charge" }).getByText("the card was declined").waitFor();
    await canvas(page).focus();
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Run charge only" });
    const input = dialog.getByLabel("Input");
    await input.waitFor();
    expect(JSON.parse(await input.inputValue())).toEqual({ customer: "acme", total: 42 });
    await window.screenshot("try-step-input");
    await input.fill('{"customer": "acme", "total": 1}');
    await dialog.getByRole("button", { name: "Start" }).click();
    const attempt = await worker.next();
    expect(attempt.answer).toMatchObject({ input: { customer: "acme", total: 1 } });
    await attempt.succeed({ receipt: "r-1" });
    await step(page, "charge").getByText("succeeded").waitFor();
    await page.getByText(/^not saved, charge only/).waitFor();
    await step(page, "price").getByText("succeeded").waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Step charge" }).getByText("r-1").waitFor();
    await page.getByRole("button", { name: "charge only" }).click();
    await input.waitFor();
    expect(JSON.parse(await input.inputValue())).toEqual({ customer: "acme", total: 42 });
    expect(window.complaints).toEqual([]);
  });

  test("for which something is missing runs with all that it waits for", async () => {
    await using window = await opened("until");
    const { page } = window;
    await step(page, "charge").click();
    await page.getByRole("tab", { name: "Try" }).click();
    await page.getByRole("button", { name: "charge only" }).click();
    await page.getByText("the input of the run is not known").waitFor();
    await page.getByRole("button", { name: "Run up to here" }).click();
    const dialog = page.getByRole("dialog", { name: "Run up to charge" });
    await dialog.getByLabel("Customer").fill("acme");
    await dialog.getByRole("button", { name: "Start" }).click();
    await (await worker.next()).succeed({ total: 42 });
    await (await worker.next()).succeed({ receipt: "r-42" });
    await step(page, "charge").getByText("succeeded").waitFor();
    await page.getByText(/^not saved, up to charge/).waitFor();
    expect(await step(page, "told").getByText("succeeded").count()).toBe(0);
    expect(window.complaints).toEqual([]);
  });
});

describe("an expression", () => {
  test("is looked at on the shown run, and names a value that is picked", async () => {
    await using window = await opened("picked");
    const { page } = window;
    const run = await startedTo("picked", "fails");
    await page.goto(`/projects/${stage.site.project}/flows/picked?side=step&run=${run}`);
    await step(page, "charge").getByText("failed").waitFor();
    await step(page, "charge").click();
    const given = page.getByRole("status", { name: "with.total on the shown run" });
    await given.getByText("42", { exact: true }).waitFor();
    const field = page.getByRole("textbox", { name: "with.total" });
    await field.click();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: "Pick a value for with.total" }).click();
    await page.getByRole("button", { name: "What is in steps.price.output", exact: true }).click();
    await page.getByRole("button", { name: "What is in steps.price.output.lines", exact: true }).click();
    await page.getByRole("button", { name: "What is in steps.price.output.lines[0]", exact: true }).click();
    await window.screenshot("try-picker");
    await page.getByRole("button", { name: /^sku/ }).click();
    await given.getByText('"A7"').waitFor();
    await page.getByText("not saved", { exact: true }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(".none");
    await given.getByText(/none/).waitFor();
    await page.getByRole("tab", { name: "Text" }).click();
    await page.getByText("steps.price.output.lines[0].sku.none").waitFor();
    expect(window.complaints).toEqual([]);
  });
});

describe("what is tried", () => {
  test.each(["light", "dark"] as const)("has no fault that axe finds, in %s", async (colorScheme) => {
    await using window = await opened(`seen-${colorScheme}`, { colorScheme });
    const { page } = window;
    const run = await startedTo(`seen-${colorScheme}`, "fails");
    await page.goto(`/projects/${stage.site.project}/flows/seen-${colorScheme}?side=try`);
    await page.getByRole("button", { name: "Show the last run" }).waitFor();
    expect(await window.seriousViolations(), "without a run").toEqual([]);
    await page.goto(`/projects/${stage.site.project}/flows/seen-${colorScheme}?side=try&run=${run}`);
    await step(page, "charge").getByText("failed").waitFor();
    await page.getByText("Select a step on the canvas to see what it did.").waitFor();
    expect(await window.seriousViolations(), "with a run").toEqual([]);
    await step(page, "charge").getByText("failed").waitFor();
    await step(page, "charge").click();
    await page.getByRole("region", { name: "Step charge" }).getByText("the card was declined").waitFor();
    expect(await window.seriousNow(), "with a step").toEqual([]);
    await window.screenshot(`try-step-${colorScheme}`);
    await page.getByRole("button", { name: "charge only" }).click();
    await page.getByRole("dialog").getByLabel("Input").waitFor();
    expect(await window.seriousNow(), "before a step runs").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Step", exact: true }).click();
    await page.getByRole("button", { name: "Pick a value for with.total" }).click();
    await page.getByRole("button", { name: "What is in steps.price.output", exact: true }).click();
    expect(await window.seriousNow(), "with values to pick").toEqual([]);
    await window.screenshot(`try-pick-${colorScheme}`);
    expect(window.complaints).toEqual([]);
  });
});

describe("a name that is asked for", () => {
  test("is not taken for keys of the canvas while its field is on its way", async () => {
    await using window = await opened("slow");
    const { page } = window;
    let letIn = (): void => undefined;
    const isLetIn = new Promise<void>((resolve) => (letIn = resolve));
    await page.route("**/step-form-*.js", async (route) => {
      await isLetIn;
      await route.continue();
    });
    await step(page, "price").click();
    await canvas(page).focus();
    await page.keyboard.press("F2");
    await page.keyboard.press("d");
    await page.keyboard.press("Delete");
    letIn();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await page.locator("input:focus").and(name).waitFor();
    await page.keyboard.type("cost");
    await page.keyboard.press("Enter");
    await step(page, "cost").waitFor();
    expect(await page.getByText("not saved", { exact: true }).count()).toBe(1);
    expect(await step(page, "cost").getAttribute("data-disabled")).toBeNull();
    await canvas(page).focus();
    await page.keyboard.press("d");
    await page.locator('[data-step="cost"][data-disabled]').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
