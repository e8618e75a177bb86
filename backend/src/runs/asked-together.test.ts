import { describe, expect, test } from "vitest";
import { AppError } from "../errors.js";
import { AskedTogether } from "./asked-together.js";

describe("questions", () => {
  test("that arrive together are asked at once, at most 200, and each gets its answer", async () => {
    const asked: number[] = [];
    const doubling = new AskedTogether<number, number>(async (numbers) => {
      asked.push(numbers.length);
      return numbers.map((number) => 2 * number);
    });
    const numbers = Array.from({ length: 450 }, (_, n) => n);
    const answers = await Promise.all(numbers.map((number) => doubling.ask(number)));
    expect(answers).toEqual(numbers.map((number) => 2 * number));
    expect(asked).toEqual([200, 200, 50]);
  });

  test("that come while an answer is under way are asked anew", async () => {
    let answered = 0;
    const counting = new AskedTogether<string, number>(async (questions) => {
      const now = ++answered;
      await new Promise((resolve) => setImmediate(resolve));
      return questions.map(() => now);
    });
    const first = counting.ask("a");
    while (answered === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await Promise.all([first, counting.ask("b")])).toEqual([1, 2]);
  });

  test("fail together when they cannot be answered, and later ones can", async () => {
    let isBroken = true;
    const breaking = new AskedTogether<string, string>(async (questions) => {
      if (isBroken) throw new Error("broken");
      return questions;
    });
    const ends = await Promise.allSettled([breaking.ask("a"), breaking.ask("b")]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isBroken = false;
    expect(await breaking.ask("c")).toBe("c");
  });

  test("of which one is refused are asked one by one: the others get their answers", async () => {
    const strict = new AskedTogether<string, string>(async (questions) => {
      if (questions.includes("bad")) throw new AppError("InvalidRequest", "no");
      return questions;
    });
    const ends = await Promise.allSettled(["a", "bad", "b"].map((question) => strict.ask(question)));
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});
