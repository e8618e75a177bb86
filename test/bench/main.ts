import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { benchmarks } from "./benchmarks.js";
import { readOptions } from "./harness/options.js";
import { floors, save, table, type Result } from "./harness/report.js";

const resultsFolder = fileURLToPath(new URL("../../bench-results", import.meta.url));
const alone = fileURLToPath(new URL("alone.ts", import.meta.url));

const { only, rounds } = readOptions(process.argv.slice(2));
const chosen = benchmarks.filter(
  ({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)),
);
if (chosen.length === 0)
  throw new Error(`there is no such benchmark; there are: ${benchmarks.map(({ name }) => name).join(", ")}`);

const results: Result[] = [];
for (const { name, measures, site } of chosen) {
  const missing = await site?.prepare();
  console.error(missing ? `${name} is not run: ${missing}` : `${name}: ${measures}`);
  if (!missing) results.push(await runAlone(name));
}
console.log(`${table(results)}\n${floors(results)}`);
console.error(`every round: ${save(results, resultsFolder)}`);

function runAlone(name: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const args = rounds === undefined ? [name] : [name, String(rounds)];
    const child = fork(alone, args, { serialization: "advanced" });
    child.once("message", (result) => resolve(result as Result));
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code} before it had a result`)));
  });
}
