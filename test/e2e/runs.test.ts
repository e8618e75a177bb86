import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { PlayedWorker } from "./harness/played-worker.js";
import { openStage } from "./harness/stage.js";

const flow = "order-intake";
const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${flow}}
spec:
  description: Price an order, reserve its items, charge it
  inputs:
    type: object
    required: [customer, items]
    properties:
      customer: {type: string, title: Customer, minLength: 1, description: Who pays}
      express: {type: boolean, title: Express}
      items:
        type: array
        title: Items
        minItems: 1
        items:
          type: object
          required: [sku, price]
          properties:
            sku: {type: string, minLength: 1}
            price: {type: number, minimum: 0}
  steps:
    - name: price
      runtime: python
      with: {items: "\${ inputs.items }"}
      run: "def main(input, ctx): return 1"
    - name: review
      if: steps.price.output.total > 100
      log: a large order
    - name: reserve
      forEach: \${ inputs.items }
      steps:
        - name: shelf
          runtime: bash
          with: {sku: "\${ item.sku }"}
          run: echo
    - name: charge
      runtime: node
      with: {customer: "\${ inputs.customer }", total: "\${ steps.price.output.total }"}
      run: export default () => 1
      retry: {maxAttempts: 2, delay: 100ms, jitter: none}
  output: {receipt: "\${ steps.charge.output.receipt }"}
`;

const stage = openStage();
let worker: PlayedWorker;
beforeAll(async () => {
  worker = new PlayedWorker(stage.site.world.app);
  await stage.site.publish(flow, text);
});
afterAll(() => worker[Symbol.dispose]());

async function signedIn(colorScheme: "light" | "dark" = "light"): Promise<Window> {
  const window = await stage.enter({ colorScheme });
  return window;
}

async function started(inputs: object): Promise<string> {
  const { status, body } = await stage.site.call("POST", "/runs", { flow, inputs });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body as { id: string }).id;
}

const inputs = {
  customer: "acme",
  items: [
    { sku: "A7", price: 12 },
    { sku: "B2", price: 30 },
  ],
};

/** Lets a run come to its failing step, which fails twice. */
async function playToFailure(): Promise<void> {
  const price = await worker.next();
  await price.log("reading the price list", "\u001b[32mtotal\u001b[0m 42");
  await price.succeed({ total: 42 });
  for (let item = 0; item < inputs.items.length; item++) {
    const shelf = await worker.next();
    await shelf.log("looking for a shelf");
    await shelf.succeed({ shelf: `shelf-${item}` });
  }
  for (let attempt = 1; attempt <= 2; attempt++) {
    const charge = await worker.next();
    await charge.log("asking the bank");
    await charge.logAt("error", "\u001b[31mthe bank said no\u001b[0m");
    await charge.fail({
      code: "CardDeclined",
      name: "PaymentError",
      message: "the card of acme was declined",
      trace: "PaymentError: the card of acme was declined\n    at charge (charge.mjs:3:9)",
    });
  }
}

describe("a run", () => {
  test("is started by a form, watched live, understood when it fails, and retried", async () => {
    await using window = await signedIn();
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/runs`);
    await page.getByRole("button", { name: "Start a run" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Flow" }).click();
    await page.getByRole("option", { name: flow }).click();
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    await dialog.getByText("This is needed.").first().waitFor();
    await window.screenshot("run-start-light");
    await dialog.getByRole("textbox", { name: "Customer" }).fill("acme");
    await dialog.getByRole("textbox", { name: "sku" }).fill("A7");
    await dialog.getByRole("textbox", { name: "price" }).fill("12");
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);

    const price = await worker.next();
    await page.getByRole("treeitem", { name: "price" }).waitFor();
    await page.getByRole("tab", { name: "Log" }).click();
    await price.log("reading the price list");
    await page.getByRole("log").getByText("reading the price list").waitFor();
    await price.succeed({ total: 12 });
    await (await worker.next()).succeed({ shelf: "shelf-1" });
    for (let attempt = 1; attempt <= 2; attempt++) {
      const charge = await worker.next();
      await charge.logAt("error", "the bank said no");
      await charge.fail({ code: "CardDeclined", message: "the card of acme was declined" });
    }
    const notice = page.getByRole("alert").filter({ hasText: "the card of acme was declined" });
    await notice.getByRole("button", { name: "Show the step" }).click();
    const step = page.getByRole("region", { name: "Step charge" });
    await step.getByText("CardDeclined").first().waitFor();
    await step.getByRole("log").getByText("the bank said no").first().waitFor();
    await step.getByLabel("Input", { exact: true }).getByText('"acme"').waitFor();

    await page.getByRole("button", { name: "Retry" }).click();
    const again = await worker.next();
    expect(again.answer.attempt).toMatchObject({ path: "charge", generation: 1 });
    await again.succeed({ receipt: "r-1" });
    await page.getByText("succeeded", { exact: true }).first().waitFor();
    await page.getByRole("tab", { name: "Input and output" }).click();
    await page.getByLabel("Output", { exact: true }).getByText('"r-1"').waitFor();
    expect(window.complaints).toEqual([]);
  });

  test("goes on where it was when the connection was lost, and says so meanwhile", async () => {
    await using window = await signedIn();
    const { page } = window;
    let isDown = false;
    const cuts: (() => Promise<void>)[] = [];
    await page.routeWebSocket(/\/api\/v1\/live/, async (socket) => {
      if (isDown) return socket.close({ code: 1001 });
      const server = socket.connectToServer();
      cuts.push(async () => {
        await server.close();
        await socket.close({ code: 1001 });
      });
    });
    const run = await started({ ...inputs, items: inputs.items.slice(0, 1) });
    await page.goto(`/projects/${stage.site.project}/runs/${run}?tab=logs`);
    const state = page.getByRole("status", { name: "Live connection" });
    await state.getByText("Live", { exact: true }).waitFor();
    const price = await worker.next();
    await price.log("before the cut");
    await page.getByRole("log").getByText("before the cut").waitFor();
    isDown = true;
    for (const cut of cuts) await cut();
    await state.getByText("Connection lost").waitFor();
    await window.screenshot("run-connection-lost");
    await price.log("while it is cut");
    isDown = false;
    await page.getByRole("button", { name: "Reconnect now" }).click();
    await page.getByRole("log").getByText("while it is cut").waitFor();
    await state.getByText("Live", { exact: true }).waitFor();
    await price.succeed({ total: 1 });
    await (await worker.next()).succeed({ shelf: "shelf-1" });
    await (await worker.next()).succeed({ receipt: "r-2" });
    await page.getByText("succeeded", { exact: true }).first().waitFor();
    expect(await page.getByRole("log").getByText("before the cut").count()).toBe(1);
  });

  test("is shown to a viewer without what a viewer may not do", async () => {
    await using window = await signedIn();
    const { page } = window;
    await page.route("**/api/v1/account", async (route) => {
      const answer = await route.fetch();
      const account = (await answer.json()) as { projects: { role: string }[] };
      for (const project of account.projects) project.role = "viewer";
      await route.fulfill({ response: answer, json: account });
    });
    const run = await started(inputs);
    await page.goto(`/projects/${stage.site.project}/runs/${run}`);
    await page.getByRole("treeitem", { name: "price" }).waitFor();
    for (const name of ["Cancel", "Pause", "Terminate", "Run again"])
      expect(await page.getByRole("button", { name }).count(), name).toBe(0);
    await stage.site.call("POST", `/runs/${run}:terminate`);
  });
});

describe("each view of a run", () => {
  let failed: string;
  beforeAll(async () => {
    failed = await started(inputs);
    await playToFailure();
  });

  const views = [
    { name: "steps", search: "" },
    { name: "step", search: "?step=charge" },
    { name: "graph", search: "?tab=graph" },
    { name: "log", search: "?tab=logs" },
    { name: "data", search: "?tab=data" },
    { name: "history", search: "?tab=history" },
  ];

  test.each(["light", "dark"] as const)("has no fault that axe finds, in %s", async (scheme) => {
    await using window = await signedIn(scheme);
    const { page } = window;
    const live = page.getByRole("status", { name: "Live connection" }).getByText("Live", { exact: true });
    for (const { name, search } of views) {
      await page.goto(`/projects/${stage.site.project}/runs/${failed}${search}`);
      await live.waitFor();
      expect(await window.seriousViolations(), name).toEqual([]);
      await live.waitFor();
      await window.screenshot(`run-${name}-${scheme}`);
    }
    await page.goto(`/projects/${stage.site.project}/runs?start=${flow}&from=${failed}`);
    await page.getByRole("dialog").getByRole("textbox", { name: "Customer" }).waitFor();
    expect(await window.seriousViolations(), "run again").toEqual([]);
    await page.getByRole("dialog").getByRole("textbox", { name: "Customer" }).waitFor();
    await window.screenshot(`run-again-${scheme}`);
    expect(window.complaints).toEqual([]);
  });
});

describe("the list of runs", () => {
  test("is narrowed by its address, and several runs are cancelled at once", async () => {
    await using window = await signedIn();
    const { page } = window;
    const mine = [
      await started({ ...inputs, customer: "bulk" }),
      await started({ ...inputs, customer: "bulk" }),
    ];
    await page.goto(`/projects/${stage.site.project}/runs?where=["input.customer=bulk"]`);
    for (const run of mine) await page.getByTitle(run).waitFor();
    expect(await page.getByRole("row").count()).toBe(mine.length + 1);
    await page.getByRole("checkbox", { name: "Choose all" }).check();
    await window.screenshot("runs-chosen");
    await page.getByRole("button", { name: "Cancel 2" }).click();
    await page.getByText("cancelled").nth(1).waitFor();
    await page.goto(`/projects/${stage.site.project}/runs?status=["paused"]`);
    await page.getByText("No run is like that").waitFor();
    expect(window.complaints).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "is kept as a view, and drawn by how long its runs took, in %s",
    async (scheme) => {
      const ended = await started({ ...inputs, customer: `viewed ${scheme}` });
      await stage.site.call("POST", `/runs/${ended}:terminate`);
      await using window = await signedIn(scheme);
      const { page } = window;
      await page.goto(`/projects/${stage.site.project}/runs?status=["cancelled"]`);
      await page.getByTitle(ended).waitFor();
      await page.getByRole("button", { name: "Views" }).click();
      await page.getByRole("menuitem", { name: "Save what is shown" }).click();
      await page.getByRole("dialog").getByLabel("Name").fill("stopped");
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });

      await page.goto(`/projects/${stage.site.project}/runs`);
      await page.getByTitle(ended).waitFor();
      await page.getByRole("button", { name: "Views" }).click();
      await page.getByRole("menuitem", { name: "stopped" }).click();
      await page.waitForURL(/status=/);
      await page.getByRole("button", { name: "Durations" }).click();
      await page.getByText(/ended runs? took/).waitFor();
      await page.goto(`/projects/${stage.site.project}/runs?chart=durations`);
      await page.getByRole("img", { name: "Durations of the listed runs" }).waitFor();
      expect(await window.seriousViolations()).toEqual([]);
      await page.getByRole("img", { name: "Durations of the listed runs" }).waitFor();
      await window.screenshot(`runs-durations-${scheme}`);
      expect(window.complaints).toEqual([]);
    },
  );
});
