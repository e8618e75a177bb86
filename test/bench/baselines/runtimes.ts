import { fileURLToPath } from "node:url";
import { pythonPath } from "../harness/probes.js";

/** A script in one language, and the least process that can run it. */
export interface BaselineRuntime {
  readonly runtime: "node" | "python" | "bash";
  /** Gives the time of its first instruction, in epoch ms. */
  readonly code: string;
  /** Starts a process that runs what it is given; `output` is a file it may leave its output in. */
  readonly command: (output: string) => readonly string[];
  /** What the process is given. */
  readonly request: string;
}

export const baselineRuntimes: readonly BaselineRuntime[] = [node(), python(), bash()];

function node(): BaselineRuntime {
  const code = "export default () => performance.timeOrigin + performance.now();\n";
  return {
    runtime: "node",
    code,
    command: () => [process.execPath, pathOf("node-over-pipe.mjs")],
    request: jsonLine(code),
  };
}

function python(): BaselineRuntime {
  const code = "import time\ndef main(input):\n    return time.time() * 1000\n";
  return {
    runtime: "python",
    code,
    command: () => [pythonPath, pathOf("python-over-pipe.py")],
    request: jsonLine(code),
  };
}

function bash(): BaselineRuntime {
  const code = 'now=$EPOCHREALTIME\necho "${now%.*}${now#*.}e-3" > "$FLOW_OUTPUT"\n';
  return {
    runtime: "bash",
    code,
    command: (output) => ["bash", pathOf("bash-over-pipe.sh"), output],
    request: `${code}\0`,
  };
}

function jsonLine(code: string): string {
  return `${JSON.stringify({ code, input: {} })}\n`;
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
