import { output } from "./commands.js";
import { allProjects } from "./projects.js";

/** Pods that cannot start are given up soon; images may be asked for that no registry has; and more than any node has. */
const failuresAreSoonTold = [
  ...["--set-string", "controller.settings.FLOWRUNNER_START_TROUBLE_MS=60000"],
  ...["--set-json", 'functions.imagePrefixes=["registry.test/allowed"]'],
  ...["--set", "functions.largest.memory=8Ti,functions.project.memory=4Ti"],
];

/** On a machine that has much else to do, a leader is late before it is dead. */
const leadersMayBeLate = [
  ...["--set-string", "controller.settings.FLOWRUNNER_LEASE_MS=30000"],
  ...["--set-string", "controller.settings.FLOWRUNNER_RENEW_WITHIN_MS=20000"],
];

/** A file worker is seen to leave; on a busy machine its pod may take long to start. */
const fileWorkersLeaveSoon = [
  ...["--set-string", "controller.settings.FLOWRUNNER_FILES_IDLE_MS=20000"],
  ...["--set-string", "backend.settings.FLOWRUNNER_FILE_TAKEN_MS=90000"],
];

/** Installs FlowRunner once for all test files, with a project for each. */
export default async function installForAllFiles(): Promise<void> {
  const started = Date.now();
  await output("test/cluster/install", [
    ...["--set-json", `projects=${JSON.stringify(allProjects())}`],
    ...failuresAreSoonTold,
    ...leadersMayBeLate,
    ...fileWorkersLeaveSoon,
  ]);
  process.stdout.write(`FlowRunner is installed (${Math.round((Date.now() - started) / 1_000)} s)\n`);
}
