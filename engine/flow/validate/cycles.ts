import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import { allWaits, Topology } from "../order/topology.js";
import type { Order, Wait } from "../order/waits.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code, listed } from "./words.js";

interface Edge {
  readonly from: StepOutline;
  readonly wait: Wait;
}

/** No steps wait for each other. */
export const checkCycles: Rule = ({ scopes, order, report }: Analysis) => {
  for (const scope of scopes) for (const cycle of cyclesIn(scope, order)) reportCycle(cycle, report);
};

/** One cycle at least wherever there is any. */
function cyclesIn(scope: ScopeOutline, order: Order): Edge[][] {
  const { position } = new Topology(scope, order);
  const visited = new Set<StepOutline>();
  const cycles: Edge[][] = [];
  for (const start of scope.steps) {
    const walk: Edge[] = [];
    let step = start;
    // A step without a position waits for one without a position: the walk ends where it has been.
    while (!position.has(step) && !visited.has(step)) {
      visited.add(step);
      const wait = allWaits(order, step).find(({ on }) => !position.has(on))!;
      walk.push({ from: step, wait });
      step = wait.on;
    }
    const begin = walk.findIndex(({ from }) => from === step);
    if (begin >= 0) cycles.push(walk.slice(begin));
  }
  return cycles;
}

function reportCycle(cycle: readonly Edge[], report: Report): void {
  const names = cycle.map(({ from }) => code(from.name)).toSorted();
  const edges = cycle.map(
    ({ from, wait }) => `${code(from.name)} waits for ${code(wait.on.name)} (${wait.reason})`,
  );
  const chosen = cycle.find(({ wait }) => wait.reason !== "written above") ?? cycle[0]!;
  const hasAbove = cycle.some(({ wait }) => wait.reason === "written above");
  report.add("Cycle", chosen.wait.path, `${listed(names)} wait for each other: ${listed(edges)}`, {
    help: hasAbove
      ? "move the step that is read above the one that reads it, or give `needs` to the steps that wait only because of their place"
      : "remove one of these waits",
    related: cycle.map(({ from, wait }) => ({
      message: `${code(from.name)} waits for ${code(wait.on.name)} (${wait.reason})`,
      path: wait.path,
    })),
  });
}
