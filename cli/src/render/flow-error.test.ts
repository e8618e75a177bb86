import type { FlowError } from "@flowrunner/engine";
import { describe, expect, it } from "vitest";
import { failureLines } from "./flow-error.js";
import { styles } from "./styles.js";

describe("Why a run failed", () => {
  const rows: { name: string; given: FlowError; expect: readonly string[] }[] = [
    {
      name: "names the step and the code",
      given: { code: "Timeout", message: "longer than 1 s", step: "a", attempt: 1, retryable: true },
      expect: ["error in a: Timeout: longer than 1 s"],
    },
    {
      name: "names the user's own exception, the attempt and the trace",
      given: {
        ...{
          code: "CodeError",
          name: "KeyError",
          message: "'sku'",
          step: "a.b",
          attempt: 3,
          retryable: true,
        },
        trace: 'Traceback:\n  File "step.py", line 2\u001b[2J',
      },
      expect: ["error in a.b (attempt 3): KeyError: 'sku'", "  Traceback:", '    File "step.py", line 2'],
    },
    {
      name: "has the further lines of a message without a trace",
      given: { code: "Failed", message: "no stock\nask again tomorrow", retryable: false },
      expect: ["error: Failed: no stock", "  ask again tomorrow"],
    },
    {
      name: "lists what failed besides, and what led to it",
      given: {
        ...{ code: "JoinImpossible", message: "too few", step: "j", retryable: false },
        details: { others: [{ code: "Busy", message: "later", step: "k" }] },
        cause: { code: "Busy", message: "now", retryable: true },
      },
      expect: ["error in j: JoinImpossible: too few", "  also: Busy: later in k", "  caused by: Busy: now"],
    },
  ];
  it.each(rows)("$name", ({ given, expect: lines }) => {
    expect(failureLines(given, styles(false))).toEqual(lines);
  });
});
