import { describe, expect, it } from "vitest";
import { exitCodes } from "../exit-codes.js";
import { answerOf, problemOf } from "./answers.js";

function answer(status: number, headers: { [name: string]: string } = {}): Response {
  const response = new Response(null, { status, headers });
  Object.defineProperty(response, "url", { value: "https://flows.example.org/api/v1/account" });
  return response;
}

const problem = { code: "Code", detail: "What was wrong, and what to do.", details: { known: 1 } };

describe("A refusal of the server", () => {
  const rows: { status: number; expect: number }[] = [
    { status: 400, expect: exitCodes.invalid },
    { status: 401, expect: exitCodes.refused },
    { status: 403, expect: exitCodes.refused },
    { status: 404, expect: exitCodes.notFound },
    { status: 409, expect: exitCodes.conflict },
    { status: 412, expect: exitCodes.conflict },
    { status: 422, expect: exitCodes.invalid },
    { status: 429, expect: exitCodes.unavailable },
    { status: 500, expect: exitCodes.unavailable },
    { status: 503, expect: exitCodes.unavailable },
  ];
  it.each(rows)("with status $status ends with exit code $expect", ({ status, expect: expected }) => {
    expect(problemOf(problem, answer(status)).exitCode).toBe(expected);
  });

  it("says what the server said", () => {
    expect(problemOf(problem, answer(409))).toMatchObject({
      message: problem.detail,
      code: "Code",
      details: { known: 1 },
      help: undefined,
    });
  });

  const helps: { name: string; given: Response; expect: RegExp }[] = [
    { name: "to sign in", given: answer(401), expect: /flow login/ },
    { name: "when to try again", given: answer(429, { "retry-after": "7" }), expect: /try again in 7 s/ },
  ];
  it.each(helps)("says $name", ({ given, expect: expected }) => {
    expect(problemOf(problem, given).help).toMatch(expected);
  });

  it("may come from something that is no FlowRunner", () => {
    expect(problemOf("<html>", answer(502))).toMatchObject({
      message: "https://flows.example.org answered 502",
      exitCode: exitCodes.unavailable,
      help: expect.stringContaining("--server"),
    });
  });

  it("is thrown, and an answer is given", async () => {
    expect(await answerOf(Promise.resolve({ data: { id: 1 }, response: answer(200) }))).toEqual({ id: 1 });
    const refused = answerOf(Promise.resolve({ error: problem, response: answer(404) }));
    await expect(refused).rejects.toThrow(problem.detail);
  });
});
