import { expect, test } from "vitest";
import { pinoLog } from "./pino-log.js";

function written(level: "debug" | "info" | "warn" | "error") {
  const lines: Record<string, unknown>[] = [];
  const log = pinoLog(level, {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  return { log, lines };
}

test("A line says when, how grave, what and about what", () => {
  const { log, lines } = written("info");
  log.child({ runId: "r" }).child({ step: "a", attempt: 2 }).info("a step was slow", { ms: 5 });
  expect(lines).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: "info",
      message: "a step was slow",
      runId: "r",
      step: "a",
      attempt: 2,
      ms: 5,
    },
  ]);
});

test("What is less grave than the level is not written", () => {
  const { log, lines } = written("warn");
  log.debug("a", {});
  log.info("b", {});
  log.warn("c", {});
  log.error("d", {});
  expect(lines.map(({ message }) => message)).toEqual(["c", "d"]);
});

test("A failure is written with its stack and its causes", () => {
  const { log, lines } = written("warn");
  log.warn("it failed", { failure: new Error("outer", { cause: new Error("inner") }) });
  expect(lines[0]).toMatchObject({
    failure: { message: "outer", stack: expect.stringContaining("outer"), cause: { message: "inner" } },
  });
});
