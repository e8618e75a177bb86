import { resolve } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { BuiltFlow } from "./testing/built-flow.js";

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

it("The order intake runs on all runtimes, tries its charge again and hides its key", async () => {
  const file = resolve(import.meta.dirname, "../../examples/order-intake.yaml");
  const items = JSON.stringify([
    { sku: "lamp", price: 40 },
    { sku: "bulb", price: 2.5, quantity: 8 },
  ]);
  const args = [
    "run",
    file,
    "-i",
    `items=${items}`,
    "-i",
    "limit=50",
    "--secret",
    "STRIPE_KEY",
    "-o",
    "json",
  ];
  const { code, stdout, stderr } = await flow.call(args, { env: { STRIPE_KEY: "demo-3f9a6c0d" } });
  expect(code, stderr).toBe(0);
  const { output, steps } = JSON.parse(stdout) as {
    output: object;
    steps: { path: string; attempts: number }[];
  };
  expect(output).toEqual({ receipt: "r-63.00", reserved: ["shelf-1/lamp", "shelf-2/bulb"], carrier: "rail" });
  expect(steps.find(({ path }) => path === "charge")).toMatchObject({ status: "succeeded", attempts: 2 });
  expect(stderr).toContain("review  large order: 60 is over the limit of 50");
  expect(stderr).toContain("charging guest with key ***");
  expect(stdout + stderr).not.toContain("demo-3f9a6c0d");
});
