import type { Page } from "playwright-core";
import type { Benchmark, Figures } from "./harness/benchmark.js";
import { BenchPages, whileDrawn } from "./ui/bench-pages.js";

const subjects = { FlowRunner: "our-log", "a plain list": "plain-log" } as const;

const floodMs = 3_000;

/** A log of 100,000 lines, to which 5,000 a second are added. */
export const uiLog100k: Benchmark = {
  name: "ui.log100k",
  measures:
    "opening 100,000 lines of a log, and the longest task while 5,000 a second come, against a plain list",
  async open() {
    const pages = await BenchPages.open();
    return {
      subjects: Object.entries(subjects).map(([name, subject]) => ({
        name,
        measure: () => pages.on(subject, (page) => looked(name, page)),
      })),
      claims: [
        { title: "until the lines are seen", figure: "FlowRunner open", unit: "ms", goal: { atMost: 150 } },
        {
          title: "the same over a plain list",
          figure: "FlowRunner open",
          over: "a plain list open",
          unit: "ms",
        },
        {
          title: "longest task while more come",
          figure: "FlowRunner task",
          unit: "ms",
          goal: { atMost: 50 },
        },
        {
          title: "the same over a plain list",
          figure: "FlowRunner task",
          over: "a plain list task",
          unit: "ms",
        },
      ],
      close: () => pages.close(),
    };
  },
};

async function looked(name: string, page: Page): Promise<Figures> {
  await page.getByRole("button", { name: "Load" }).click();
  await idle(page);
  const open = Number(await page.evaluate(opening));
  await idle(page);
  const { longTasks } = await whileDrawn(page, async () => {
    await page.getByRole("button", { name: "Flood" }).click();
    await page.waitForTimeout(floodMs);
  });
  // Tasks of up to 50 ms are not told.
  return { [`${name} open`]: open, [`${name} task`]: Math.max(50, ...longTasks) };
}

/** From the click to the frame in which there are lines, in ms. */
const opening = `new Promise((resolve) => {
  const start = performance.now();
  document.querySelectorAll("button")[1].click();
  const look = () => {
    if (document.querySelector("[role=log]")?.textContent) setTimeout(() => resolve(performance.now() - start));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** Lets the page finish what it has begun. */
async function idle(page: Page): Promise<void> {
  await page.evaluate("new Promise((resolve) => requestIdleCallback(resolve))");
}
