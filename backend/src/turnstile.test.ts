import { expect, test } from "vitest";
import { Turnstile } from "./turnstile.js";

test("so much is done at a time, so much waits in its order, and the rest is told to come again", async () => {
  const turnstile = new Turnstile(2, 2, "too many");
  const begun: string[] = [];
  const leave = new Map<string, () => void>();
  const enter = (name: string): Promise<void> =>
    turnstile.pass(() => {
      begun.push(name);
      return new Promise((resolve) => leave.set(name, resolve));
    });
  const [a, b, c, d] = ["a", "b", "c", "d"].map(enter);
  await expect(enter("e")).rejects.toMatchObject({ code: "TooManyRequests" });
  expect(begun).toEqual(["a", "b"]);
  leave.get("b")!();
  await b;
  await Promise.resolve();
  expect(begun).toEqual(["a", "b", "c"]);
  for (const [name, work] of [
    ["a", a],
    ["c", c],
    ["d", d],
  ] as const) {
    leave.get(name)!();
    await work;
    await Promise.resolve();
  }
  const again = enter("f");
  leave.get("f")!();
  await again;
});

test("work that fails gives its place up", async () => {
  const turnstile = new Turnstile(1, 0, "too many");
  await expect(turnstile.pass(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turnstile.pass(() => Promise.resolve("next"))).toBe("next");
});
