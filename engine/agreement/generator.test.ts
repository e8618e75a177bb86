import { expect, it } from "vitest";
import { Draw } from "./draw.js";
import { randomSpec } from "./random-flow.js";
import { countKeys } from "./statistics.js";

const drawn = 2_000;
const least = 50;

/** What the generator has to draw: every verb and key that has to do with how a run goes. */
const grammar: { readonly [of: string]: readonly string[] } = {
  verbs:
    "run file value set validate log wait parallel forEach switch return fail while repeat break continue".split(
      " ",
    ),
  "keys of steps": [
    ..."name title if needs disabled onError output with retry totalTimeout idempotent priority timeout".split(
      " ",
    ),
    ..."env secrets data files network resources image outputSchema join cancelRest collect as maxParallel".split(
      " ",
    ),
    ..."steps vars whenFailed runtime case default until any atLeast of max maxIterations onLimit".split(" "),
  ],
  "keys of retry": "maxAttempts delay factor maxDelay jitter codes if".split(" "),
  "keys of the flow": "inputs description timeout priority labels outputSchema".split(" "),
  choices: [
    ...["all", "any", "settled"].map((join) => `join: ${join}`),
    ...["object", "list", "settled", "first", "last", "merge"].map((collect) => `collect: ${collect}`),
    ...["cancel", "finishRunning"].map((what) => `whenFailed: ${what}`),
    ...["fail", "continue"].map((what) => `onError: ${what}`),
    ...["full", "none"].map((jitter) => `jitter: ${jitter}`),
    ...["true", "false"].map((what) => `cancelRest: ${what}`),
    ...["node", "python", "bash"].map((runtime) => `runtime: ${runtime}`),
  ],
};

const counts = new Map<string, number>();
for (let seed = 0; seed < drawn; seed++) countKeys(randomSpec(new Draw(seed)), counts);

it.each(Object.entries(grammar))(`random flows have each of the %s at least ${least} times`, (_, names) => {
  expect(names.filter((name) => (counts.get(name) ?? 0) < least)).toEqual([]);
});
