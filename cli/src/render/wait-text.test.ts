import { expect, test } from "vitest";
import { waitText } from "./wait-text.js";

test("What waits in a queue for pods that do not come says why, and what to do", () => {
  const trouble = { code: "ImagePullFailed", message: "not found.", since: 0, advice: "Check the tag." };
  const cause = { kind: "queue", attempt: 1, trouble } as const;
  expect(waitText({ step: "a", cause, since: 0, nextWake: null }, 5_000)).toBe(
    "a: attempt 1 waits in the queue for a worker (ImagePullFailed: not found. Check the tag.), for 5.0 s",
  );
});
