import { createProgram, isServerless } from "./program.js";
import { runProcess } from "./run-process.js";

await runProcess(async ({ argv, terminal, ended }) => {
  const program = createProgram(terminal, ended);
  if (isServerless(argv[0])) return { program, argv };
  const { addServers } = await import("./surface/add-servers.js"); // `flow run` does not wait for what it has no use for
  addServers(program, terminal, ended);
  return { program, argv };
});
