import { describe, expect, test } from "vitest";
import { AppError } from "../errors.js";
import type { Letter } from "./letters.js";
import { Mailboxes, type LetterTaker } from "./mailboxes.js";
import type { Taken } from "./passes.js";

const run = (runId: string) => ({ project: "here", runId });
const letter = (by: string): Letter => ({ kind: "cancel", by });
const nameOf = (one: Letter): string => (one.kind === "cancel" ? one.by : one.kind);

/** Notes the batches it is given, and does with them what a test says. */
class Recorder implements LetterTaker {
  readonly batches: string[] = [];
  atWork = 0;
  mostAtWork = 0;

  constructor(private readonly outcome: (runId: string, names: readonly string[]) => Taken) {}

  async take({ runId }: { readonly runId: string }, letters: readonly Letter[]): Promise<Taken> {
    this.mostAtWork = Math.max(this.mostAtWork, ++this.atWork);
    this.batches.push(`${runId}: ${letters.map(nameOf).join(" ")}`);
    await new Promise((resolve) => setImmediate(resolve));
    this.atWork--;
    return this.outcome(runId, letters.map(nameOf));
  }
}

const allTaken = (_: string, names: readonly string[]): Taken => ({
  answers: names.map(() => null),
  hasMore: false,
});

describe("a mailbox", () => {
  test("takes what has arrived together, and what arrives meanwhile together afterwards", async () => {
    const recorder = new Recorder(allTaken);
    const mailboxes = new Mailboxes(recorder);
    const first = ["a", "b"].map((name) => mailboxes.post(run("r"), letter(name)));
    await Promise.race(first);
    await Promise.all([...first, ...["c", "d"].map((name) => mailboxes.post(run("r"), letter(name)))]);
    expect(recorder.batches).toEqual(["r: a b", "r: c d"]);
    expect(recorder.mostAtWork).toBe(1);
  });

  test("puts at most 200 letters into a commit", async () => {
    const recorder = new Recorder(allTaken);
    const mailboxes = new Mailboxes(recorder);
    await Promise.all(Array.from({ length: 450 }, (_, n) => mailboxes.post(run("r"), letter(`${n}`))));
    expect(recorder.batches.map((batch) => batch.split(" ").length - 1)).toEqual([200, 200, 50]);
  });

  test("answers a refused letter with why, and the others as taken", async () => {
    const refusal = new AppError("StaleAttempt", "late");
    const recorder = new Recorder((_, names) => ({
      answers: names.map((name) => (name === "late" ? refusal : null)),
      hasMore: false,
    }));
    const mailboxes = new Mailboxes(recorder);
    const ends = await Promise.allSettled(
      ["a", "late", "b"].map((name) => mailboxes.post(run("r"), letter(name))),
    );
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(ends[1]).toMatchObject({ reason: refusal });
  });

  test("whose batch fails gives its letters one by one, so that the bad one fails alone", async () => {
    const recorder = new Recorder((runId, names) => {
      if (names.includes("bad")) throw new Error("the commit failed");
      return allTaken(runId, names);
    });
    const mailboxes = new Mailboxes(recorder);
    const ends = await Promise.allSettled(
      ["a", "bad", "b"].map((name) => mailboxes.post(run("r"), letter(name))),
    );
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(recorder.batches).toEqual(["r: a bad b", "r: a", "r: bad", "r: b"]);
  });

  test("of a run that has more to do goes behind the others", async () => {
    let left = 30;
    const recorder = new Recorder((runId, names) => ({
      ...allTaken(runId, names),
      hasMore: runId === "long" && --left > 0,
    }));
    const mailboxes = new Mailboxes(recorder);
    const long = mailboxes.post(run("long"), letter("start"));
    await long;
    await mailboxes.post(run("short"), letter("start"));
    expect(left, "the short run waited for the long one").toBeGreaterThan(20);
    await mailboxes.stop();
    expect(recorder.batches.filter((batch) => batch === "long: wake").length).toBeGreaterThan(0);
  });

  test("that is stopping answers what it has and takes nothing more", async () => {
    const recorder = new Recorder(allTaken);
    const mailboxes = new Mailboxes(recorder);
    const taken = mailboxes.post(run("r"), letter("a"));
    const stopping = mailboxes.stop();
    await expect(mailboxes.post(run("r"), letter("b"))).rejects.toMatchObject({ code: "Stopping" });
    await Promise.all([taken, stopping]);
    expect(recorder.batches).toEqual(["r: a"]);
  });
});
