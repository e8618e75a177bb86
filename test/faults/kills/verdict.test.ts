import { describe, expect, it } from "vitest";
import { brokenPromises, type RunAccount } from "./verdict.js";
import { steps, type Testimony } from "./witness.js";

const good: RunAccount = {
  runId: "run",
  status: "succeeded",
  errorCode: null,
  events: steps.map((path, index) => ({ seq: index + 1, type: "StepSucceeded", path })),
};
const say = (what: Testimony["what"], step: string, attempt = 1, runId = "run"): Testimony => ({
  ...{ what, runId, at: 0 },
  attempt: `${runId}/${step}/${attempt}`,
});
const heard = steps.flatMap((step) => [say("start", step), say("end", step)]);
const [first, ...later] = good.events;

describe("The verdict on a trial", () => {
  const rows: {
    name: string;
    run?: Partial<RunAccount>;
    heard?: readonly Testimony[];
    expect: readonly RegExp[];
  }[] = [
    { name: "finds nothing where all was kept", expect: [] },
    {
      name: "finds a run that failed",
      run: { status: "failed", errorCode: "LostWorker" },
      expect: [/LostWorker/],
    },
    { name: "finds a run that has not ended", run: { status: "running" }, expect: [/is running/] },
    {
      name: "finds an outcome that was committed twice",
      run: { events: [...good.events, { seq: 6, type: "StepSucceeded", path: "one" }] },
      expect: [/outcomes one,two,three,four,five,one/],
    },
    {
      name: "finds a gap in a history",
      run: { events: [first!, ...later.slice(1)] },
      expect: [/gaps/, /outcomes/],
    },
    { name: "finds code that started twice", heard: [...heard, say("start", "two")], expect: [/the starts/] },
    { name: "finds code that was killed", heard: heard.slice(0, -1), expect: [/the ends/] },
    {
      name: "finds a run that nobody was told of",
      heard: [...heard, say("start", "one", 1, "other")],
      expect: [/run other was never acknowledged/],
    },
  ];
  it.each(rows)("$name", ({ run, heard: testimonies = heard, expect: expected }) => {
    const broken = brokenPromises([{ ...good, ...run }], testimonies);
    expect(broken).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});
