import { existsSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { statesOf, type History } from "../engine/histories/history.js";
import { runCase, scenarioOf } from "../engine/run/testing/scenario.js";

/**
 * Keeps the history of each scenario's short run with the most kinds of events, in the folder of this version, for
 * `engine/histories/histories.test.ts` to replay. One that is kept is never written again.
 */
const scenarios = "test/scenarios/runs";
const folder = "engine/histories/0.1";
/** A small file says as much as a large one. */
const mostEvents = 60;

for (const file of readdirSync(scenarios).sort()) {
  const kept = `${folder}/${file.replace(/\.yaml$/, ".json")}`;
  if (existsSync(kept)) continue;
  const { flow, cases } = scenarioOf(readFileSync(`${scenarios}/${file}`, "utf8"));
  const runs = cases.map((given) => runCase(flow, given).events);
  const events = runs
    .filter(({ length }) => length <= mostEvents)
    .sort((a, b) => new Set(b.map(({ type }) => type)).size - new Set(a.map(({ type }) => type)).size)[0];
  if (!events || JSON.stringify(events).length > 64_000) continue;
  const history: History = { events, states: statesOf(events) };
  await writeFile(kept, linesOf(history));
}

/** An event a line. */
function linesOf({ events, states }: History): string {
  const lines = events.map((event) => JSON.stringify(event)).join(",\n");
  return `{"events": [\n${lines}\n],\n"states": ${JSON.stringify(states)}}\n`;
}
