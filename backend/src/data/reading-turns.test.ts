import { expect, test } from "vitest";
import { ReadingTurns } from "./reading-turns.js";

test("a project's searches wait for each other, and no other project's for them", async () => {
  const turns = new ReadingTurns();
  const under = { here: 0, there: 0 };
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const search = (project: keyof typeof under) =>
    turns.take(project, async () => {
      under[project]++;
      await finished;
    });
  const many = Array.from({ length: 32 }, () => search("here"));
  const other = search("there");
  await new Promise((resolve) => setImmediate(resolve));
  expect(under).toEqual({ here: 2, there: 1 });
  await expect(search("here"), "one more than may wait").rejects.toMatchObject({ code: "TooManyRequests" });
  finish();
  await Promise.all([...many, other]);
  expect(under.here).toBe(32);
});
