import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { Door } from "../testing/live-door-world.js";
import { codeStep, planOf } from "../testing/plans.js";
import { chosenSeed, seededRandom } from "../testing/random.js";
import { until } from "../testing/world.js";

const words = [
  ...['{"type":', '"subscribe"', '"unsubscribe"', ',"run":', '"r"', ',"project":"here"', '"logs":{'],
  ...["[", "]", "}", ",", "null", "1e999", '"\\u0000"', '"__proto__":{}', "-0", '"levels":["warn"]'],
];

/** What a client says that means nothing: words in any order, and bytes that are no frame. */
async function makeNoise(door: Door, random: (below: number) => number): Promise<void> {
  const client = await door.connect();
  for (let frame = 0; frame < 10; frame++) {
    const text = Array.from({ length: random(30) }, () => words[random(words.length)]).join("");
    if (random(4) > 0) client.raw(text);
    else client.bytes(Buffer.from(Array.from({ length: 1 + random(40) }, () => random(256))));
  }
  await client[Symbol.asyncDispose]();
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const seed = chosenSeed();
const rounds = 300;

test(`frames of noise crash nothing and leave nothing behind (FLOWRUNNER_SEED=${seed})`, async () => {
  await using door = await Door.open();
  const random = seededRandom(seed);
  const over = () => until(() => door.door.size === 0, "every connection is over");
  for (let round = 0; round < rounds; round++) await makeNoise(door, random);
  await over();
  const before = heapUsed();
  for (let round = 0; round < rounds; round++) await makeNoise(door, random);
  await over();
  expect(heapUsed() / before, "the heap, beside what it was after as many connections").toBeLessThan(1.1);
  await using client = await door.connect();
  const run = await door.world.start(planOf(codeStep("a")));
  client.subscribe(run.runId);
  await client.until("caughtUp");
});
