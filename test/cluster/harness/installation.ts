import { output } from "./commands.js";
import { allProjects } from "./projects.js";

/** Installs FlowRunner once for all test files, with a project for each. */
export default async function installForAllFiles(): Promise<void> {
  const started = Date.now();
  await output("test/cluster/install", ["--set-json", `projects=${JSON.stringify(allProjects())}`]);
  process.stdout.write(`FlowRunner is installed (${Math.round((Date.now() - started) / 1_000)} s)\n`);
}
