import type { Page } from "playwright-core";
import type { Benchmark, Figures } from "./harness/benchmark.js";
import { quantile } from "./harness/statistics.js";
import { BenchPages, whileDrawn } from "./ui/bench-pages.js";

const subjects = { FlowRunner: "our-flow", "React Flow": "stock-flow" } as const;

/** Each way, of the pointer and of the wheel. */
const moves = 40;

/** A flow of 1,000 steps while a run of it says 50 times a second how far it is. */
export const uiFlow1k: Benchmark = {
  name: "ui.flow1k",
  measures:
    "frames while 1,000 steps are dragged and zoomed, with 50 news a second, against React Flow alone",
  async open() {
    const pages = await BenchPages.open();
    return {
      subjects: Object.entries(subjects).map(([name, subject]) => ({
        name,
        measure: () => pages.on(subject, (page) => moved(name, page)),
      })),
      claims: [
        {
          title: "the slowest frame of 20",
          figure: "FlowRunner p95",
          unit: "ms",
          goal: { atMost: 20 },
        },
        {
          title: "the same over React Flow alone",
          figure: "FlowRunner p95",
          over: "React Flow p95",
          unit: "ms",
        },
      ],
      close: () => pages.close(),
    };
  },
};

async function moved(name: string, page: Page): Promise<Figures> {
  await page.locator(".react-flow__node").first().waitFor();
  const { frames } = await whileDrawn(page, async () => {
    await dragTheCanvas(page);
    await zoom(page);
  });
  return { [`${name} p95`]: quantile(frames, 0.95) };
}

async function dragTheCanvas(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator(".react-flow__pane").boundingBox())!;
  await page.mouse.move(x + 8, y + height - 8); // Where no step is in the way.
  await page.mouse.down();
  for (let move = 0; move < moves; move++)
    await page.mouse.move(x + 8 + (move * width) / moves / 2, y + height - 8 - move * 4);
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  for (const wheel of [-40, 40])
    for (let move = 0; move < moves; move++) {
      await page.mouse.wheel(0, wheel);
      await page.evaluate("new Promise(requestAnimationFrame)");
    }
  await page.keyboard.up("Control");
}
