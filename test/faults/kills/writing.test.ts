import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { BuiltFlow } from "../../../cli/src/testing/built-flow.js";
import { temporaryFolder } from "../../../cli/src/testing/temporary-folder.js";
import { KillablePostgres } from "./killable-postgres.js";
import { seeded } from "./random.js";
import { WatchedSite } from "./watched-site.js";
import { writingTrial, type Position } from "./writing-trial.js";

const isSoak = process.env["FLOWRUNNER_SOAK"] === "1";
const seed = Number(process.env["FLOWRUNNER_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const killsEach = isSoak ? 100 : 2;
const timeoutMs = isSoak ? 4 * 3_600_000 : 600_000;

/** From the first write on; each in an attempt that then fails and in one that succeeds. */
const positions: readonly Position[] = [
  { flow: "staged", call: 1, moment: "arriving" },
  { flow: "staged", call: 2, moment: "handled" },
  { flow: "staged", call: 1, moment: "unheard" },
  { flow: "staged", call: 2, moment: "answered" },
  { flow: "staged", call: 3, moment: "answered" },
  { flow: "staged", call: "result", moment: "arriving" },
  { flow: "staged", call: "result", moment: "handled" },
  { flow: "staged", call: "result", moment: "unheard" },
  { flow: "staged", call: "result", moment: "answered" },
  { flow: "plain", call: 1, moment: "handled" },
  { flow: "plain", call: 1, moment: "unheard" },
  { flow: "plain", call: 2, moment: "unheard" },
];

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

describe(`Servers that are killed on the way to a result (FLOWRUNNER_SEED=${seed})`, () => {
  it.each([
    { name: "with their database in them", openPostgres: async () => null },
    { name: "on PostgreSQL", openPostgres: () => KillablePostgres.open() },
  ])(
    "lose, double and halve no records: $name",
    async ({ name, openPostgres }) => {
      const folder = await temporaryFolder();
      const witness = join(folder, "witness");
      await writeFile(witness, "");
      await using postgres = await openPostgres();
      await using site = await WatchedSite.open(flow, join(folder, "server"), postgres);
      const report = await writingTrial({ site, witness, positions, killsEach, random: seeded(seed) });
      console.log(`${name}: ${report.kills} kills met runs at each position ${report.met.join(", ")} times`);
      expect(report.broken).toEqual([]);
      expect(Math.min(...report.met), "each position is met").toBeGreaterThanOrEqual(killsEach);
    },
    timeoutMs,
  );
});
