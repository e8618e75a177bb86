import type { Page } from "playwright-core";
import type { Shop } from "./shop.js";

/** A picture of the documentation: where it is taken, and what is there before it is. */
export interface Scene {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly scheme: "light" | "dark";
  /** What follows the project in the address. */
  at(shop: Shop): string;
  ready(page: Page): Promise<void>;
}

const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);

export const scenes: readonly Scene[] = [
  {
    name: "dashboard",
    scheme: "light",
    at: () => "dashboard",
    ready: (page) => page.getByText("Flows, those that fail first").waitFor(),
  },
  {
    name: "editor",
    scheme: "light",
    at: () => "flows/order-intake",
    async ready(page) {
      await step(page, "price").click();
      await page.getByRole("textbox", { name: "The flow as text" }).waitFor();
    },
  },
  {
    name: "editor-form",
    scheme: "dark",
    at: ({ ordered }) => `flows/order-intake?side=step&run=${ordered}`,
    async ready(page) {
      await step(page, "price").getByText("succeeded").waitFor();
      await step(page, "price").click();
      await page.getByRole("textbox", { name: "run", exact: true }).waitFor();
    },
  },
  {
    name: "try",
    scheme: "light",
    at: ({ failed }) => `flows/vat?side=try&run=${failed}`,
    async ready(page) {
      await page.getByRole("button", { name: "Show the step" }).click();
      await page.getByRole("region", { name: "Step rate" }).getByText("KeyError").first().waitFor();
    },
  },
  {
    name: "run",
    scheme: "dark",
    at: ({ failed }) => `runs/${failed}?step=rate`,
    ready: (page) => page.getByRole("log").getByText("looking for the rate").waitFor(),
  },
  {
    name: "runs",
    scheme: "light",
    at: () => "runs?chart=durations",
    ready: (page) => page.getByRole("img", { name: "Durations of the listed runs" }).waitFor(),
  },
];
