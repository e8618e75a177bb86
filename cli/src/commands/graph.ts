import { graph as draw } from "@flowrunner/engine";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { checkFlow } from "../input/flow-document.js";
import { readSource } from "../input/source.js";
import type { Terminal } from "../terminal.js";

/** `flow graph FILE`: the flow as Mermaid text. */
export async function graph(file: string, terminal: Terminal): Promise<ExitCode> {
  const { plan } = await checkFlow(await readSource(file, terminal.stdin), terminal);
  terminal.print(draw(plan));
  return exitCodes.succeeded;
}
