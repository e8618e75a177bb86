import { StoredFiles, Volume } from "@flowrunner/files";
import { readFileSync } from "node:fs";
import manifest from "../package.json" with { type: "json" };
import { FileCalls } from "./file-calls.js";
import { FileWorker, type FileWorkerEnd } from "./file-worker.js";
import { filesConfig } from "./files-config.js";

/** Each request brings those that it is held to. */
const noneOfItsOwn = { fileBytes: Infinity, projectFileBytes: Infinity };

/** The program of a file worker's pod, until it is idle or SIGTERM. Its stderr is the platform's log. */
async function main(): Promise<FileWorkerEnd> {
  const stop = new AbortController();
  process.once("SIGTERM", () => stop.abort());
  const { runnerUrl: baseUrl, authorities, tokenFile, volumeFolder, idleMs } = filesConfig(process.env);
  const volume = new Volume(volumeFolder, "project");
  await volume.deleteAbandoned(Date.now()); // there is one worker at a time
  using calls = new FileCalls({
    baseUrl,
    ...(authorities === undefined ? {} : { authorities }),
    token: () => readFileSync(tokenFile, "utf8").trim(),
    agentVersion: manifest.version,
  });
  const files = new StoredFiles({ volume, clock: Date, limits: noneOfItsOwn });
  return await new FileWorker({ calls, files, idleMs, report }).run(stop.signal);
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

const code = await main().then(
  (end) => {
    if (end.kind === "done") return 0;
    report(`The backend refuses this pod's token with HTTP ${end.refusal.status}`);
    return 1;
  },
  (failure: unknown) => {
    report((failure as Error).message);
    return 1;
  },
);
process.exit(code);
