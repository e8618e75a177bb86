import { describe, expect, test } from "vitest";
import type { AttemptLook } from "../store/port/cluster/run-looks.js";
import { waitingFor } from "./waiting-for.js";

const look = (some: Partial<AttemptLook>): AttemptLook =>
  ({ path: "a", attempt: 1, status: "queued", trouble: null, ...some }) as AttemptLook;
const trouble = { reason: "Unschedulable", message: "no node has room", since: 0 };

describe("a run says what it waits for", () => {
  const rows = [
    {
      name: "a pod",
      given: { attempts: [look({})], unsafety: null },
      expect: /waits in the queue\.$/,
    },
    {
      name: "a pod that does not come",
      given: { attempts: [look({}), look({ path: "b", trouble })], unsafety: null },
      expect: /Step `b`.*waits for a pod\. Unschedulable since .*: no node has room/,
    },
    {
      name: "a cluster that walls functions in",
      given: { attempts: [look({ trouble })], unsafety: "it was not probed" },
      expect: /waits for a pod\. InstallationUnsafe: it was not probed$/,
    },
    {
      name: "code that runs, whatever is found meanwhile",
      given: { attempts: [look({ status: "claimed" })], unsafety: "it was not probed" },
      expect: /attempt 1 is running\.$/,
    },
  ];
  test.each(rows)("$name", ({ given: { attempts, unsafety }, expect: expected }) => {
    expect(waitingFor({ status: "running" }, attempts, unsafety)).toMatch(expected);
  });
});
