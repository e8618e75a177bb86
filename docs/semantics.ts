import { disagreement, type Trial } from "../engine/agreement/agree.js";
import { givens, statusOf, toldOf, trial, type Place } from "../engine/agreement/truth-tables.js";
import type { Json, JsonObject } from "../engine/json.js";
import type { Simulation } from "../engine/simulate/simulate.js";

const code: JsonObject = { runtime: "bash", run: "true" };

/** The page, with its tables filled in by runs of the engine that the reference of the language allows. */
export function semanticsPage(): string {
  return [
    "# What happens when\n",
    "The rules of [order](flow-language.md#order), [scopes](flow-language.md#scopes), [joins](flow-language.md#joins) and",
    "[retries](flow-language.md#retries) as tables. Every line is a run of the engine under virtual time, and what an independent",
    "reading of the language allows: a test writes this page anew and compares.\n",
    "## Order\n",
    "Two steps, `a` (1 s) and `b` (2 s), begin with the flow. When does a third one begin that stands below them?\n",
    table(["It is written with", "begins after"], orderRows()),
    "## What a step makes of the one before\n",
    "`after` waits for `before`, plainly (`needs: [before]`) or by count (`needs: {any: [before]}`).\n",
    table(["`before`", "is", "`after`, plainly", "the run", "`after`, by count", "the run"], outcomeRows()),
    "## Joins\n",
    "Of two parts the first ends after 1 s and the second after 2 s; one that is skipped is at once. Where a part is to be",
    "cancelled it runs on, and the run is cancelled after 5 s. _Beside_ is a step of 3 s that runs at the same time, in a scope",
    "with `whenFailed: cancel`, as in the other columns, and with `finishRunning`. – means: it never began.\n",
    "### Of needs\n",
    joinTable("needs"),
    "### Of a parallel\n",
    joinTable("parallel"),
    "### Of a forEach\n",
    joinTable("forEach"),
    "## A retry in time\n",
    "`retry: {maxAttempts: 5, delay: 1s, factor: 2, maxDelay: 5s, jitter: none}`, and attempts that fail after half a second:\n",
    table(["Attempt", "begins at", "ends at", "pause"], retryRows()),
    "With `jitter: full`, the default, each pause is a random part of that.",
    "",
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n");
}

function ran(given: Trial): Simulation {
  const { run, differs } = disagreement(given);
  if (differs) throw new Error(differs);
  return run;
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}

function orderRows(): string[][] {
  const written: [string, JsonObject][] = [
    ["nothing: the step above is `b`", { value: 1 }],
    ["`needs: []`", { needs: [], value: 1 }],
    ["`needs: [a]`", { needs: ["a"], value: 1 }],
    ["`needs: [a, b]`", { needs: ["a", "b"], value: 1 }],
    ["`needs: {any: [a, b]}`", { needs: { any: ["a", "b"] }, value: 1 }],
    ["`needs: {atLeast: 2, of: [a, b]}`", { needs: { atLeast: 2, of: ["a", "b"] }, value: 1 }],
    ["`needs: []`, and it reads `steps.a.output`", { needs: [], value: "${ steps.a.output }" }],
    ["`needs: [b]`, and it reads `steps.a.output`", { needs: ["b"], value: "${ steps.a.output }" }],
  ];
  return written.map(([text, third]) => {
    const first = ["a", "b"].map((name) => ({ name, needs: [], ...code }));
    const answers = { a: { output: 1, afterMs: 1_000 }, b: { output: 2, afterMs: 2_000 } };
    const run = ran(trial({ steps: [...first, { name: "third", ...third }] }, answers));
    const { startedAt } = run.steps.find(({ path }) => path === "third")!;
    return [text, seconds(startedAt - run.events[0]!.at)];
  });
}

function outcomeRows(): string[][] {
  const before: [string, JsonObject][] = [
    ["succeeds", { value: 1 }],
    ["`if` is false", { if: "false", value: 1 }],
    ["`disabled: true`", { disabled: true, value: 1 }],
    ["fails", { fail: "no" }],
    ["fails, `onError: continue`", { fail: "no", onError: "continue" }],
    ["fails, `onError: {output: 1}`", { fail: "no", onError: { output: 1 } }],
  ];
  return before.map(([text, keys]) => {
    const runs = (needs: Json): Simulation =>
      ran(
        trial(
          {
            steps: [
              { name: "before", ...keys },
              { name: "after", needs, value: 2 },
            ],
          },
          {},
        ),
      );
    const [plainly, counted] = [runs(["before"]), runs({ any: ["before"] })];
    const told = (run: Simulation): string[] => [statusOf(run, "after") ?? "–", run.outcome.status];
    return [text, statusOf(plainly, "before")!.split(":")[0]!, ...told(plainly), ...told(counted)];
  });
}

function joinTable(place: Place): string {
  const hasRest = place !== "needs";
  const rows = givens
    .filter((given) => given.place === place)
    .map((given) => {
      const { join, parts, beside, run } = toldOf(given);
      const text =
        typeof given.join === "string" ? given.join : JSON.stringify(given.join).replaceAll('"', "");
      const isCounted = given.join !== "all" && given.join !== "settled";
      const rest = hasRest ? [isCounted ? String(given.cancelRest) : ""] : [];
      const [first = "nothing", second = ""] = given.ends;
      const status = (one: string | null | undefined): string => (one === undefined ? "" : (one ?? "–"));
      return [
        `\`${text}\``,
        ...rest,
        first,
        second,
        ...[join, parts[0], parts[1], ...beside, run].map(status),
      ];
    });
  const rest = hasRest ? ["`cancelRest`"] : [];
  const parts = ["first is to be", "second is to be", "the step", "first", "second"];
  return table(["`join`", ...rest, ...parts, "beside, `cancel`", "beside, `finishRunning`", "the run"], rows);
}

function retryRows(): string[][] {
  const retry = { maxAttempts: 5, delay: "1s", factor: 2, maxDelay: "5s", jitter: "none" };
  const answers = { call: { error: { message: "no" }, afterMs: 500 } };
  const { events } = ran(trial({ steps: [{ name: "call", ...code, retry }] }, answers));
  const begins = events.filter((event) => event.type === "AttemptQueued");
  const ends = events.filter(({ type }) => type === "RetryScheduled" || type === "StepFailed");
  const since = events[0]!.at;
  return begins.map(({ at, attempt }, index) => {
    const end = ends[index]!;
    const pause = end.type === "RetryScheduled" ? seconds(end.retryAt - end.at) : "the step has failed";
    return [String(attempt), seconds(at - since), seconds(end.at - since), pause];
  });
}
