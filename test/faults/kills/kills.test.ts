import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { BuiltFlow } from "../../../cli/src/testing/built-flow.js";
import { temporaryFolder } from "../../../cli/src/testing/temporary-folder.js";
import { EmbeddedSite } from "./embedded-site.js";
import { seeded } from "./random.js";
import { ReplicatedSite } from "./replicated-site.js";
import type { Site } from "./site.js";
import { trial } from "./trial.js";

const isSoak = process.env["FLOWRUNNER_SOAK"] === "1";
const seed = Number(process.env["FLOWRUNNER_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const runs = 200;
const kills = isSoak ? 40 : 3;

/** P5: work resumes. */
const recoveryGoalMs = 15_000;
const timeoutMs = isSoak ? 60 * 60_000 : 600_000;

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

describe(`Killed servers (FLOWRUNNER_SEED=${seed})`, () => {
  const rows: { name: string; open(flow: BuiltFlow, folder: string): Promise<Site> }[] = [
    { name: "with their database in them", open: (...given) => EmbeddedSite.open(...given) },
    {
      name: "two on PostgreSQL and Redis, which are killed too",
      open: (...given) => ReplicatedSite.open(...given),
    },
  ];
  it.each(rows)(
    "$name lose no run, commit no outcome twice, and start and kill no code",
    async ({ name, open }) => {
      const folder = await temporaryFolder();
      const witness = join(folder, "witness");
      await writeFile(witness, "");
      await using site = await open(flow, folder);
      const report = await trial({ site, witness, runs, kills, random: seeded(seed) });
      const recoveries = [...report.recoveriesMs].sort((a, b) => a - b);
      const p99 = recoveries[Math.ceil(recoveries.length * 0.99) - 1]!;
      console.log(`${name}: ${kills} kills while code ran; recovery p99 ${p99} ms`);
      expect(report.broken).toEqual([]);
      if (isSoak) expect(p99).toBeLessThanOrEqual(recoveryGoalMs); // Three kills have no 99th percentile.
    },
    timeoutMs,
  );
});
