import { attempts, type Row, type Word, type WritingFlow } from "./writing-flows.js";

/** How a run of a flow that writes stands at the end. */
export interface WritingRun {
  readonly flow: WritingFlow;
  readonly mark: string;
  readonly status: string;
}

/** Everything that records promise and that was not kept, by what the steps' code has said; nothing, if all was. */
export function brokenRecords(
  runs: readonly WritingRun[],
  words: readonly Word[],
  rows: readonly Row[],
): readonly string[] {
  return runs.flatMap((run) => {
    const said = words.filter(({ mark }) => mark === run.mark);
    const kept = rows.filter(({ mark }) => mark === run.mark);
    const broken = [...badlyEnded(run), ...badlyStarted(said), ...unfaithful(run, said, kept)];
    return broken.map((what) => `the ${run.flow} run ${run.mark} ${what}`);
  });
}

function badlyEnded({ status }: WritingRun): readonly string[] {
  return status === "succeeded" ? [] : [`is ${status}`];
}

/** Each attempt's code started once, and nobody killed it. */
function badlyStarted(said: readonly Word[]): readonly string[] {
  return (["start", "end"] as const).flatMap((kind) => {
    const heard = said.filter(({ what }) => what === kind).map(({ attempt }) => attempt);
    return String(heard) === String(attempts) ? [] : [`has the ${kind}s of attempts ${heard.join()}`];
  });
}

/** Nothing is lost, doubled or partial. */
function unfaithful({ flow }: WritingRun, said: readonly Word[], kept: readonly Row[]): readonly string[] {
  const told = said.filter((word) => word.row !== undefined);
  const [wanted, found] = [namesOf(expected[flow](told)), namesOf(kept)];
  return String(found) === String(wanted) ? [] : [`has the rows ${found}, and should have ${wanted}`];
}

const expected: Readonly<Record<WritingFlow, (told: readonly Word[]) => readonly Row[]>> = {
  /** Those of the attempt that succeeded, and no other's. */
  staged: (told) => told.filter(({ attempt }) => attempt === attempts.at(-1)).map(({ row }) => row!),
  /** A retry writes again, but for what the code gave a key of its own. */
  plain: (told) => {
    const everyAttempts = told.filter(({ row }) => row!.attempt !== undefined);
    const once = told.filter(({ row }) => row!.attempt === undefined).slice(0, 1);
    return [...everyAttempts, ...once].map(({ row }) => row!);
  },
};

function namesOf(rows: readonly Row[]): readonly string[] {
  return rows.map(({ attempt, n }) => `${n} of ${attempt ?? "all"}`).sort();
}
