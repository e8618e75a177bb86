import { createInterface } from "node:readline";
import { takeLock } from "../up/process-lock.js";

/** `lock-taker.ts FOLDER`: tries to take the lock for each line of standard input, and says what came of it. */
const [, , folder = ""] = process.argv;
console.log("ready");
for await (const _ of createInterface({ input: process.stdin })) {
  const outcome = takeLock(folder);
  console.log(outcome === "taken" ? outcome : outcome.pid);
}
