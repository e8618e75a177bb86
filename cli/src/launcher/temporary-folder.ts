import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usageProblem } from "../refused.js";

/** Tries again while what is being killed still writes. */
const remover = `read -r end
for again in 1 2 3 4 5 6 7 8 9 10; do rm -rf -- "$0" && exit; sleep 0.2; done`;

/** A folder that goes with this process, also when it is killed: a shell waits for the end of a pipe that only we hold. */
export class TemporaryFolder implements Disposable {
  readonly path = makeFolder();

  constructor() {
    const shell = spawn("/bin/sh", ["-c", remover, this.path], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    shell.unref();
    (shell.stdin as Socket).unref();
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "flow-run-"));
  } catch (error) {
    throw usageProblem(
      `cannot make a temporary folder: ${(error as Error).message}`,
      "set TMPDIR to a folder that can be written",
    );
  }
}
