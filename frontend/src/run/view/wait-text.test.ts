import type { Waiting } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { waitText } from "./wait-text.js";

const rows: readonly { readonly given: Waiting["cause"]; readonly expect: string }[] = [
  { given: { kind: "start" }, expect: "It waits to be started." },
  {
    given: { kind: "paused", by: "ada@acme.test" },
    expect: "ada@acme.test has paused the run: nothing starts until it is resumed.",
  },
  { given: { kind: "turn" }, expect: "It has done much at once, and waits for its next turn." },
  {
    given: { kind: "queue", attempt: 2 },
    expect: "Attempt 2 is in the queue, and starts when a worker is free.",
  },
  {
    given: {
      kind: "queue",
      attempt: 1,
      trouble: { code: "ImagePullFailed", message: "The image is not there.", advice: "Push it.", since: 1 },
    },
    expect: "The image is not there. Push it.",
  },
  { given: { kind: "running", attempt: 1 }, expect: "Attempt 1 runs on a worker." },
  { given: { kind: "cancelling", attempt: 1 }, expect: "Attempt 1 was told to end, and has not yet." },
  {
    given: { kind: "backoff", attempt: 1, lastError: "Timeout" },
    expect: "Attempt 1 failed (Timeout). The next one comes in a while.",
  },
  { given: { kind: "timer" }, expect: "It waits until something happens." },
  {
    given: { kind: "maxParallel", unstarted: 7 },
    expect: "7 items have not started: as many run as its maxParallel allows.",
  },
];

test.each(rows)("what waits says why: $given.kind", ({ given, expect: text }) => {
  expect(waitText({ step: "a", cause: given, since: 0, nextWake: null })).toBe(text);
});
