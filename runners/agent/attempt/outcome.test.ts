import { describe, expect, it } from "vitest";
import { claimOf } from "../conformance/claims.js";
import { outcomeOf, type Ending } from "./outcome.js";

const thrown = { code: "CodeError", message: "no", retryable: true };

describe("the outcome of an attempt", () => {
  const rows: { name: string; given: Ending; expect: object }[] = [
    {
      name: "is what the code returned",
      given: { kind: "final", final: { output: null } },
      expect: { status: "ok", output: null },
    },
    {
      name: "is what the code threw",
      given: { kind: "final", final: { error: { ...thrown, code: "CardDeclined" } } },
      expect: { error: { ...thrown, code: "CardDeclined" } },
    },
    {
      name: "is no platform's code though the code claims it",
      given: { kind: "final", final: { error: { ...thrown, code: "LostWorker" } } },
      expect: { error: thrown },
    },
    {
      name: "tells the exit code",
      given: { kind: "exited", exit: { kind: "told", code: 3 } },
      expect: { error: { code: "CodeError", name: "ExitCode", details: { exitCode: 3 } } },
    },
    {
      name: "is a failure though the process ended with 0",
      given: { kind: "exited", exit: { kind: "told", code: 0 } },
      expect: { status: "error", error: { name: "ExitCode" } },
    },
    {
      name: "names the signal",
      given: { kind: "exited", exit: { kind: "told", code: 139 } },
      expect: { error: { name: "Signal", message: "The code's process was ended by SIGSEGV" } },
    },
    {
      name: "is a failure though nobody told the exit code",
      given: { kind: "exited", exit: { kind: "untold" } },
      expect: { error: { name: "ExitCode" } },
    },
    {
      name: "may be repeated elsewhere after the death of its container",
      given: { kind: "exited", exit: { kind: "containerDied" } },
      expect: { error: { code: "ContainerFailed", retryable: true } },
    },
    {
      name: "may be repeated elsewhere after an eviction",
      given: { kind: "stopped", reason: "evicted" },
      expect: { error: { code: "Evicted", retryable: true } },
    },
    {
      name: "is the code's own though it names what only a cluster does",
      given: { kind: "final", final: { error: { code: "PodDeleted", message: "m", retryable: true } } },
      expect: { error: { code: "CodeError" } },
    },
    {
      name: "is not repeated after a cancellation",
      given: { kind: "stopped", reason: "cancelled" },
      expect: { error: { code: "Cancelled", retryable: false } },
    },
    {
      name: "may be repeated after a timeout",
      given: { kind: "stopped", reason: "timeout" },
      expect: { error: { code: "Timeout", retryable: true } },
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(outcomeOf(given, claimOf("node"), Date.now())).toMatchObject(expected);
  });
});
