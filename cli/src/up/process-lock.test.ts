import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { isAlive, thisProcess } from "./process-identity.js";
import { lockHolder, takeLock } from "./process-lock.js";

const taker = join(import.meta.dirname, "../testing/lock-taker.ts");
const tsx = join(import.meta.dirname, "../../../node_modules/tsx/dist/loader.mjs");

interface Taker {
  readonly child: ChildProcess;
  /** Tries to take the lock; gives `taken` or the holder's pid. */
  take(): Promise<string>;
}

/** A process that tries when it is told to. */
async function startTaker(folder: string): Promise<Taker> {
  const child = spawn(process.execPath, ["--import", tsx, taker, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  await lines.next();
  return {
    child,
    async take() {
      child.stdin!.write("take\n");
      return (await lines.next()).value as string;
    },
  };
}

async function kill({ child }: Taker): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

describe("The lock of a directory", () => {
  it("is taken once, and tells who holds it", async () => {
    const folder = await temporaryFolder();
    expect(lockHolder(folder)).toBeNull();
    expect(takeLock(folder)).toBe("taken");
    expect(lockHolder(folder)?.pid).toBe(process.pid);
    expect(await (await startTaker(folder)).take()).toBe(String(process.pid));
  });

  it("is opened by its holder's death", async () => {
    const folder = await temporaryFolder();
    const [first, second] = [await startTaker(folder), await startTaker(folder)];
    expect(await first.take()).toBe("taken");
    expect(await second.take()).toBe(String(first.child.pid));
    await kill(first);
    expect(await second.take()).toBe("taken");
    expect(readdirSync(folder)).toEqual(["holder-2"]);
  });

  it("is not held by a process that only has the dead one's number", async () => {
    const folder = await temporaryFolder();
    const namesake = { ...thisProcess(), started: "long ago" };
    writeFileSync(join(folder, "holder-7"), JSON.stringify(namesake));
    expect(isAlive(namesake)).toBe(false);
    expect(takeLock(folder)).toBe("taken");
    expect(readdirSync(folder)).toEqual(["holder-8"]);
  });

  it("goes to one of many that find its holder dead at once, time after time", async () => {
    const folder = await temporaryFolder();
    let takers = await Promise.all(Array.from({ length: 6 }, () => startTaker(folder)));
    while (takers.length > 0) {
      const answers = await Promise.all(takers.map((each) => each.take()));
      const winners = takers.filter((_, index) => answers[index] === "taken");
      expect(winners).toHaveLength(1);
      const losers = answers.filter((answer) => answer !== "taken");
      expect(new Set(losers)).toEqual(new Set(losers.map(() => String(winners[0]!.child.pid))));
      await kill(winners[0]!);
      takers = takers.filter((each) => each !== winners[0]);
    }
  });
});
