import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { openStage } from "./harness/stage.js";

const stage = openStage();
let run: string;
beforeAll(async () => {
  await stage.site.publish("order-intake", readFileSync("examples/order-intake.yaml", "utf8"));
  await stage.site.publish("fan-out", readFileSync("examples/fan-out.yaml", "utf8"));
  const started = await stage.site.call("POST", "/runs", { flow: "fan-out" });
  run = (started.body as { id: string }).id;
  await stage.site.call("PUT", "/secrets/A_KEY_WITH_A_LONG_NAME_THAT_SOMEBODY_GAVE_IT", { value: "a value" });
  await stage.site.call("PUT", "/collections/orders", { schema: { type: "object" } });
  const data = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`column-${index}`, "a value"]));
  await stage.site.call("POST", "/collections/orders/records", { id: "first", data });
});

const places = [
  { place: "dashboard", shows: "Flows, those that fail first" },
  { place: "flows", shows: "order-intake" },
  { place: "flows/order-intake", shows: "version 1" },
  { place: "flows/order-intake?side=step", shows: "version 1" },
  { place: "flows/order-intake?side=versions&version=1", shows: "Version 1" },
  { place: "runs", shows: "fan-out" },
  { place: "runs/RUN", shows: "Input and output" },
  { place: "runs/RUN?tab=graph", shows: "Input and output" },
  { place: "runs/RUN?tab=logs", shows: "Input and output" },
  { place: "runs/RUN?tab=data", shows: "Input and output" },
  { place: "runs/RUN?tab=history", shows: "Input and output" },
  { place: "data", shows: "orders" },
  { place: "data/orders", shows: "first" },
  { place: "data/orders?view=schema", shows: "Each record meets this schema" },
  { place: "files", shows: "No files yet" },
  { place: "secrets", shows: "A_KEY_WITH" },
  { place: "settings", shows: "Ended runs" },
  { place: "settings?section=members", shows: "Nobody else" },
  { place: "settings?section=limits", shows: "What it bounds" },
  { place: "settings?section=audit", shows: "flow.published" },
  { place: "account", shows: "Where you are signed in" },
];

const sizes = [
  { name: "upright", width: 820, height: 1180 },
  { name: "lying", width: 1024, height: 768 },
];

describe.each(sizes)("on a tablet, $name", ({ name, width, height }) => {
  let window: Window;
  beforeAll(async () => {
    window = await stage.enter({ viewport: { width, height }, hasTouch: true });
  });
  afterAll(() => window[Symbol.asyncDispose]());

  test.each(places)("$place is as wide as the page", async ({ place, shows }) => {
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/${place.replace("RUN", run)}`);
    await page.getByRole("main").getByText(shows).first().waitFor();
    const wide = (): Promise<number> => page.evaluate("document.documentElement.scrollWidth");
    await expect.poll(wide).toBe(width);
    await window.screenshot(`tablet-${name}-${place.replace("RUN", "run").replaceAll(/\W+/g, "-")}`);
    expect(await wide()).toBe(width);
  });

  test("the areas are reached by touch", async () => {
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/flows`);
    const areas = page.getByRole("navigation", { name: "Areas" });
    const link = areas.getByRole("link", { name: "Secrets" });
    await link.waitFor();
    const { height: tall } = (await link.boundingBox())!;
    expect(tall, "too small for a finger").toBeGreaterThanOrEqual(36);
    await link.tap();
    await page.getByRole("heading", { name: "Secrets", exact: true }).waitFor();
  });
});
