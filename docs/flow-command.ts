import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the `flow` command of this checkout, as a reader does, and waits for its end, however it ends. */
export function flowCommand(argv: readonly string[], stdin = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, NO_COLOR: "1" } };
    const child = execFile("node_modules/.bin/flow", argv, options, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
    child.stdin!.end(stdin);
  });
}
