import { describe, expect, test } from "vitest";
import { MemoryStore } from "../store/memory/memory-store.js";
import { here, newAttempt, newClaim, newRun } from "../store/conformance/fixtures.js";
import type { Transaction } from "../store/port/store.js";
import { ManualClock } from "../testing/manual-clock.js";
import { openLetter, type Letter, type Opened } from "./letters.js";
import { lockAttempts, Opening } from "./opening.js";

/** A store with one claimed attempt, and letters opened in it. */
async function claimedAttempt(clock: ManualClock) {
  const store = new MemoryStore(() => clock.now());
  const inStore = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => store.withTransaction(here, work);
  const run = { ...here, ...newRun("r") };
  await inStore((tx) => tx.attempts.insert([newAttempt("a")]));
  await inStore((tx) => tx.attempts.claim([newClaim("a")]));
  const open = (letter: Letter): Promise<Opened> =>
    inStore(async (tx) => {
      const opening = await Opening.of(tx, [letter], await lockAttempts(tx, [letter]), new Map());
      const opened = openLetter(opening, run, letter, true);
      await opening.write();
      return opened;
    });
  return { store, open };
}

const lost: Letter = { kind: "lost", attemptId: "a", epoch: 1 };
const cancelled: Letter = { kind: "end", attemptId: "a", epoch: 1, outcome: { status: "cancelled" } };

describe("a letter that gives an attempt up", () => {
  test("ends it when its lease is still over", async () => {
    const clock = new ManualClock();
    const { open } = await claimedAttempt(clock);
    await clock.advance(9_001);
    expect(await open(lost)).toMatchObject({
      ended: [{ attempt: { id: "a" }, as: "lost" }],
      facts: [{ outcome: { error: { code: "LostWorker" } } }],
    });
  });

  test("does nothing when a heartbeat came in between", async () => {
    const clock = new ManualClock();
    const { store, open } = await claimedAttempt(clock);
    await clock.advance(9_001);
    await store.acrossProjects.renewLeases(["a"], 9_000);
    expect(await open(lost)).toMatchObject({ ended: [], facts: [] });
  });

  test.each([
    { name: "a result came in between", before: cancelled, letter: lost },
    { name: "it was given up already", before: cancelled, letter: cancelled },
  ])("does nothing when $name", async ({ before, letter }) => {
    const clock = new ManualClock();
    const { open } = await claimedAttempt(clock);
    await open(before);
    await clock.advance(9_001);
    expect(await open(letter)).toMatchObject({ ended: [], facts: [] });
  });

  test("does nothing for a claim that was made since", async () => {
    const clock = new ManualClock();
    const { open } = await claimedAttempt(clock);
    expect(await open({ ...cancelled, epoch: 0 })).toMatchObject({ ended: [], facts: [] });
  });
});
