import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** How a program ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with `input` on its standard input. Throws only where it cannot be started. */
export async function run(program: string, args: readonly string[], input = ""): Promise<Ended> {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => {}); // it need not read
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** What a program writes. Throws with what it says when it fails. */
export async function output(program: string, args: readonly string[], input = ""): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, input);
  if (code === 0) return stdout;
  throw new Error(`${program.split("/").at(-1)} ${args.join(" ")} ended with ${code}: ${stderr}`);
}
