import { createProgram } from "../program.js";
import { runProcess } from "../run-process.js";
import { createKubectlProgram } from "./program.js";
import { commandFirst, isForServer } from "./server-mode.js";

await runProcess(async ({ argv, terminal, ended }) => {
  if (!isForServer(argv)) return { program: createKubectlProgram(terminal, ended), argv };
  const program = createProgram(terminal, ended).name("kubectl flow");
  const { addServers } = await import("../surface/add-servers.js");
  addServers(program, terminal, ended);
  return { program, argv: commandFirst(argv) };
});
