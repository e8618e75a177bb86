import { describe, expect, test } from "vitest";
import { AppError } from "../errors.js";
import type { Letter } from "./letters.js";
import { Mailboxes, type LetterTaker } from "./mailboxes.js";
import type { Batch, Taken } from "./batch.js";

const run = (runId: string, project = "here") => ({ project, runId });
const letter = (by: string): Letter => ({ kind: "operation", operation: { type: "CancelRequested", by } });
const nameOf = (one: Letter): string => (one.kind === "operation" ? one.operation.by : one.kind);

/** Notes the batches it is given, and does with them what a test says. */
class Recorder implements LetterTaker {
  readonly batches: string[] = [];
  atWork = 0;
  mostAtWork = 0;

  constructor(private readonly outcome: (runId: string, names: readonly string[]) => Taken) {}

  async take(batches: readonly Batch[]): Promise<readonly Taken[]> {
    this.mostAtWork = Math.max(this.mostAtWork, ++this.atWork);
    const texts = batches.map(({ run: { runId }, letters }) => `${runId}: ${letters.map(nameOf).join(" ")}`);
    this.batches.push(texts.join(", "));
    await new Promise((resolve) => setImmediate(resolve));
    this.atWork--;
    return batches.map(({ run: { runId }, letters }) => this.outcome(runId, letters.map(nameOf)));
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

  test("shares a commit with others of its project, and their letters fail apart", async () => {
    const recorder = new Recorder((runId, names) => {
      if (names.includes("bad")) throw new Error("the commit failed");
      return allTaken(runId, names);
    });
    const mailboxes = new Mailboxes(recorder);
    const given = [
      [run("r"), "a"],
      [run("s"), "bad"],
      [run("s"), "b"],
      [run("far", "there"), "c"],
      [run("t"), "d"],
    ] as const;
    const ends = await Promise.allSettled(given.map(([to, name]) => mailboxes.post(to, letter(name))));
    expect(ends.map(({ status }) => status === "fulfilled")).toEqual([true, false, true, true, true]);
    expect(recorder.batches).toContain("r: a, s: bad b, t: d");
    expect(recorder.batches).toContain("far: c");
    expect(recorder.batches.filter((batch) => batch.includes("r: a")).at(-1)).toBe("r: a");
  });

  test("of a project waits for one commit of another at most, however many runs that has", async () => {
    const recorder = new Recorder(allTaken);
    const mailboxes = new Mailboxes(recorder);
    const many = Array.from({ length: 1_000 }, (_, n) => mailboxes.post(run(`r${n}`), letter("a")));
    const [first] = [mailboxes.post(run("far", "there"), letter("b")), ...many];
    await Promise.all([first, ...many]);
    const place = recorder.batches.indexOf("far: b");
    expect(place, `behind ${place} commits`).toBeLessThanOrEqual(4);
    expect(recorder.batches.length, "50 runs share a commit").toBeLessThanOrEqual(25);
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
    expect(recorder.batches.filter((batch) => batch.includes("long: wake")).length).toBeGreaterThan(0);
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
