import type { Figures } from "./benchmark.js";

/** One figure: how many ms the work took. */
export async function timed(figure: string, work: () => Promise<unknown>): Promise<Figures> {
  const start = performance.now();
  await work();
  return { [figure]: performance.now() - start };
}
