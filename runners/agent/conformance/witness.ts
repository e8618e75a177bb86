import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClaimAnswer, Result } from "@flowrunner/protocol";
import { claimOf } from "./claims.js";

/** Sees whether code has started, by a file that it leaves behind. */
export class Witness implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "flowrunner-witness-"));

  constructor() {
    chmodSync(this.#folder, 0o777); // code may have a user of its own
  }

  /** An attempt whose shell code leaves a mark and goes on with `rest`. */
  attempt(rest: string, changes: Partial<ClaimAnswer> = {}): ClaimAnswer {
    return claimOf("bash", { program: { code: `echo x >>${this.#folder}/started\n${rest}` }, ...changes });
  }

  get hasStarted(): boolean {
    return existsSync(join(this.#folder, "started"));
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }
}

export function codeOf({ outcome }: Result): string {
  return outcome.status === "error" ? outcome.error.code : "no error";
}
