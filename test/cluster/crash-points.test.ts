import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster } from "./harness/cluster.js";
import { Crashes, sampleOf } from "./harness/controller/crashes.js";
import { KeptController } from "./harness/controller/kept-controller.js";
import { Place } from "./harness/controller/place.js";
import { settled } from "./harness/controller/settled.js";
import { Stage, type LeftRun } from "./harness/controller/stage.js";
import { stories } from "./harness/controller/stories.js";
import { isLocalNode } from "./harness/node.js";
import { patience } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";
import { ServerApi } from "./harness/server-api.js";

const cluster = new Cluster();
const { kubectl } = cluster;
const namespace = projectOf(import.meta.url);
const isSoak = process.env["FLOWRUNNER_SOAK"] === "1";

const periods = {
  FLOWRUNNER_LEASE_MS: "3000",
  FLOWRUNNER_RENEW_WITHIN_MS: "2000",
  FLOWRUNNER_LEASE_EVERY_MS: "500",
  FLOWRUNNER_PASS_MS: "5000",
  FLOWRUNNER_MIN_READY: "0",
  FLOWRUNNER_WEBHOOK_LOOK_MS: "1000",
  // Ten kills keep away for minutes what a namespace's pods need; the tests' installation gives up after one.
  FLOWRUNNER_START_TROUBLE_MS: "600000",
};

/** All moments of all writes take half an hour. Six, always the same ones, are for every day. */
const { mostInRound, mostRounds, isChosen } = isSoak
  ? { mostInRound: 10, mostRounds: 60, isChosen: () => true }
  : { mostInRound: 6, mostRounds: 1, isChosen: sampleOf("every day", 8) };

/** A write that is not made in each round has so many further ones to be made again. */
const mostQuietRounds = 5;

let place: Place;
let controller: KeptController;
let api: ServerApi;
const crashes = new Crashes({ kill: () => controller.now.kill(), mostInRound, isChosen });

describe.runIf(isLocalNode)("a controller that is killed before and after its writes", () => {
  beforeAll(async () => {
    api = await ServerApi.open(cluster);
    place = await Place.open(cluster, crashes);
    controller = await KeptController.start(place, namespace, periods);
    await controller.now.leads();
  });
  afterAll(async () => {
    await controller[Symbol.asyncDispose]();
    await place[Symbol.asyncDispose]();
    api[Symbol.dispose]();
  });

  test(
    "does what it would have done, and starts no code twice",
    async () => {
      const first = Math.floor(Date.now() / 1_000);
      for (let round = 0, quiet = 0; round < mostRounds && quiet < mostQuietRounds; round++) {
        const before = crashes.done.size;
        await tellAll(first + round);
        const kills = crashes.done.size - before;
        report(`round ${round + 1}: ${kills} kills, ${crashes.left.length} moments left`);
        quiet = kills > 0 ? 0 : quiet + 1;
        if (crashes.left.length === 0) break;
      }
      report(`${crashes.done.size} kills:\n${[...crashes.done].join("\n")}`);
      if (isSoak) expect(crashes.left).toEqual([]);
      else expect(crashes.done.size).toBe(mostInRound);
    },
    isSoak ? 5_400_000 : 1_800_000,
  );
});

/** All stories at once, while the controller is killed. Afterwards everything is as if it had not been. */
async function tellAll(round: number): Promise<void> {
  const stage = new Stage(cluster, namespace, round);
  const began = Date.now();
  await takeAwayWhatIsKept();
  crashes.beginRound();
  await controller.restart();
  await Promise.all(Object.values(stories).map((tell) => tell(stage)));
  crashes.endRound();
  await settled(cluster, namespace, controller.now);
  expect(await stage.started()).toEqual(stage.witness.sort());
  for (const left of stage.runs) expect(await historyOf(left), left.name).toEqual([...left.history].sort());
  expect(await runsSince(began), "runs that no object began").toBe(stage.runs.length);
  await kubectl("delete", "flowrunner", "--all", "--namespace", namespace, ...patience);
}

/** What the controller made in the namespace, and the webhook's certificate: it makes all of it anew. */
async function takeAwayWhatIsKept(): Promise<void> {
  const all = "networkpolicies,resourcequotas,limitranges";
  await kubectl("delete", all, "--all", "--namespace", namespace);
  await kubectl("delete", "serviceaccount", "flowrunner-function", "--namespace", namespace);
  const secret = ["patch", "secret", "flowrunner-webhook", "--namespace", "flowrunner"];
  await kubectl(...secret, "--type", "merge", "--patch", '{"data":null}');
}

async function historyOf({ run }: LeftRun): Promise<readonly string[]> {
  const project = await api.project(namespace);
  const { items } = JSON.parse(await api.call("GET", `${project}/runs/${run}/events?limit=100`)) as {
    items: { type: string; data: { path?: string; error?: { code: string } } }[];
  };
  return items.map(({ type, data }) => [type, data.path, data.error?.code].filter(Boolean).join(" ")).sort();
}

async function runsSince(moment: number): Promise<number> {
  const project = await api.project(namespace);
  const { items } = JSON.parse(await api.call("GET", `${project}/runs?limit=100`)) as {
    items: { createdAt: number }[];
  };
  return items.filter(({ createdAt }) => createdAt >= moment).length;
}

function report(text: string): void {
  process.stdout.write(`${text}\n`);
}
