import type { Fact } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { RunRow } from "../store/port/runs.js";
import type { AttemptEnding } from "./committed.js";
import { openLetter, type AttemptLog, type Letter } from "./letters.js";
import type { Opening } from "./opening.js";
import { statusAfter } from "./operations.js";

/** Letters of one run that are taken in one pass. */
export interface Batch {
  readonly run: RunRef;
  readonly letters: readonly Letter[];
}

/** What became of a batch. */
export interface Taken {
  /** In the order of the letters: null, or why the letter was refused. */
  readonly answers: readonly (AppError | null)[];
  /** The run has more to do before it waits for anything. */
  readonly hasMore: boolean;
}

/** What a batch's letters have done before anything is decided. */
export interface OpenedBatch {
  readonly facts: readonly Fact[];
  readonly ended: readonly AttemptEnding[];
  readonly logs: readonly AttemptLog[];
  readonly answers: Taken["answers"];
  /** Places of the letters that facts came with. */
  readonly letters: ReadonlyMap<Fact, number>;
}

/** M3 A letter that is refused is answered and dropped, and the others go on. */
export function openBatch(opening: Opening, row: RunRow, letters: readonly Letter[]): OpenedBatch {
  const batch = { facts: [] as Fact[], ended: [] as AttemptEnding[], logs: [] as AttemptLog[] };
  const answers: (AppError | null)[] = [];
  const places = new Map<Fact, number>();
  let { status } = row;
  for (const [index, letter] of letters.entries()) {
    try {
      const opened = openLetter(opening, { ...row, status }, letter, index === 0);
      batch.facts.push(...opened.facts);
      for (const fact of opened.facts) places.set(fact, index);
      batch.ended.push(...opened.ended);
      batch.logs.push(...opened.logs);
      status = statusAfter(status, letter);
      answers.push(null);
    } catch (refusal) {
      if (!(refusal instanceof AppError)) throw refusal;
      answers.push(refusal); // M3
    }
  }
  return { ...batch, answers, letters: places };
}
