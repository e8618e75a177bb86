import type { RuntimeName, RuntimeRequest } from "@flowrunner/protocol";
import { jsonFrame, shellFrame } from "./request-frame.js";

/** How a runtime is started and spoken to. */
export interface Runtime {
  /** The program, found on PATH unless absolute, and what comes before the bootstrap's path. */
  readonly command: readonly [program: string, ...flags: string[]];
  /** Below the folder `runners/`. */
  readonly bootstrap: string;
  /** How the request is written on file descriptor 3. */
  readonly frame: (request: RuntimeRequest) => Buffer;
  /** What a machine needs for it. */
  readonly needs: string;
}

/** Every runtime there is: to add one, add its bootstrap's folder and a line here. */
export const runtimes: Readonly<Record<RuntimeName, Runtime>> = {
  node: {
    command: [process.execPath],
    bootstrap: "node/bootstrap.mjs",
    frame: jsonFrame,
    needs: "Node 20.19 or newer",
  },
  // Without site-packages at first: see runners/python/_flowrunner/packages.py.
  python: {
    command: ["python3", "-I", "-S", "-X", "utf8"],
    bootstrap: "python/bootstrap.py",
    frame: jsonFrame,
    needs: "Python 3.9 or newer as python3 on PATH",
  },
  bash: {
    command: ["bash", "--noprofile", "--norc"],
    bootstrap: "bash/bootstrap.sh",
    frame: shellFrame,
    needs: "Bash 4.4 or newer as bash on PATH",
  },
};
