import { describe, expect, test } from "vitest";
import { validators, type ClaimAnswer } from "@flowrunner/protocol";
import { atOnce, codeStep, planOf } from "../testing/plans.js";
import type { Reply } from "../testing/scripted-runner.js";
import { World } from "../testing/world.js";
import { streamedBody } from "./bodies.js";
import { runnerRoutes } from "./registry.js";
import type { Route } from "./route.js";

/** Everybody who may turn up at the runner listener, with what they hold. */
interface Cast {
  readonly world: World;
  readonly running: ClaimAnswer;
  readonly foreign: ClaimAnswer;
  readonly finished: ClaimAnswer;
  readonly waitingWorker: string;
  readonly claimedWorker: string;
}

interface Principal {
  readonly name: string;
  token(cast: Cast): string | null;
  /** The attempt that a route with one is called for. */
  attempt(cast: Cast): string;
  /** Of a request that the route refuses: 400 says that the principal got as far as what was asked. */
  readonly expect: { readonly [auth in Route["auth"]]: number };
}

const running = ({ running }: Cast): string => running.attempt.id;
const nobody = { worker: 401, fileWorker: 401, callback: 401, data: 401 };

const principals: readonly Principal[] = [
  { name: "no token", token: () => null, attempt: running, expect: nobody },
  { name: "an empty token", token: () => "", attempt: running, expect: nobody },
  { name: "garbage", token: () => "x".repeat(43), attempt: running, expect: nobody },
  { name: "a token with a foreign header's syntax", token: () => "a b", attempt: running, expect: nobody },
  {
    name: "a waiting worker",
    token: (cast) => cast.waitingWorker,
    attempt: running,
    expect: { ...nobody, worker: 400, fileWorker: 403 },
  },
  {
    name: "a worker that has claimed",
    token: (cast) => cast.claimedWorker,
    attempt: running,
    expect: { ...nobody, worker: 400, fileWorker: 403 },
  },
  {
    name: "the attempt's own token",
    token: (cast) => cast.running.token,
    attempt: running,
    expect: { ...nobody, callback: 400 },
  },
  { name: "another attempt's token", token: (cast) => cast.foreign.token, attempt: running, expect: nobody },
  {
    name: "a finished attempt's token",
    token: (cast) => cast.finished.token,
    attempt: running,
    expect: nobody,
  },
  {
    name: "a finished attempt's token on itself",
    token: (cast) => cast.finished.token,
    attempt: (cast) => cast.finished.attempt.id,
    expect: { ...nobody, callback: 400 },
  },
  {
    name: "the token of an attempt of another project",
    token: (cast) => cast.running.token,
    attempt: (cast) => cast.foreign.attempt.id,
    expect: nobody,
  },
  {
    name: "a token on no attempt",
    token: (cast) => cast.running.token,
    attempt: () => "absent",
    expect: nobody,
  },
  {
    name: "a token on what can be no attempt's id",
    token: (cast) => cast.running.token,
    attempt: () => "a\0b",
    expect: nobody,
  },
];

async function assemble(): Promise<Cast> {
  const world = await World.create();
  const data = { collections: { orders: ["read", "create"] }, isTransactional: false } as const;
  await world.start(planOf(atOnce(codeStep("finished")), atOnce(codeStep("running", { data }))));
  const waiting = await world.worker();
  const finished = await world.claim();
  await world.runner.succeed(finished);
  const claimed = await world.worker();
  const running = (await world.runner.claim(claimed.token)).body as ClaimAnswer;
  await world.start(planOf(codeStep("foreign")), { project: "elsewhere" });
  const foreign = await world.claim();
  return { world, running, foreign, finished, waitingWorker: waiting.token, claimedWorker: claimed.token };
}

function call({ method, path }: Route, cast: Cast, principal: Principal): Promise<Reply> {
  const names = { attempt: principal.attempt(cast), collection: "orders", id: "a b" };
  const url = path.replaceAll(/:(attempt|collection|id)\b/g, (_, name: keyof typeof names) =>
    encodeURIComponent(names[name]),
  );
  const hasBody = method !== "GET" && method !== "DELETE";
  const wrong = hasBody ? { body: "{" } : { headers: { "if-match": "none" } };
  return cast.world.runner.send(
    method,
    url.replace(/records$/, "records?limit=x"),
    principal.token(cast),
    wrong,
  );
}

describe("the runner listener", () => {
  const matrix = runnerRoutes.flatMap((route) => principals.map((principal) => ({ route, principal })));

  test.each(matrix)(
    "answers $principal.name on $route.method $route.path as its auth says",
    async ({ route, principal }) => {
      const cast = await assemble();
      await using _ = cast.world;
      const reply = await call(route, cast, principal);
      const status = principal.expect[route.auth];
      expect(reply).toMatchObject({ status, body: { status, type: "about:blank" } });
    },
  );

  test("answers a foreign, an absent and a finished attempt's caller with the same words", async () => {
    const cast = await assemble();
    await using _ = cast.world;
    for (const route of runnerRoutes.filter(({ auth }) => auth === "callback")) {
      const names = [
        "another attempt's token",
        "a token on no attempt",
        "the token of an attempt of another project",
      ];
      const replies = await Promise.all(
        principals
          .filter(({ name }) => names.includes(name))
          .map((principal) => call(route, cast, principal)),
      );
      expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    }
  });

  test.each([
    ["GET", "/runner/v1/claim"],
    ["POST", "/"],
    ["POST", "/runner/v1/claim/"],
    ["POST", "/runner/v1/attempts//result"],
    ["POST", "/runner/v1/attempts/%zz/result"],
    ["POST", "/runner/v1/attempts/a/b/result"],
    ["POST", "/api/v1/runs"],
  ])("has no route for %s %s", async (method, path) => {
    await using world = await World.create();
    const response = await fetch(`${world.backend.runnerUrl}${path}`, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(validators.refusal(await response.json())).toBe(true);
  });

  test("has no route without a known auth, and one alone that is read as it comes", () => {
    for (const { path, auth, body } of runnerRoutes) {
      expect(["worker", "fileWorker", "callback", "data"]).toContain(auth);
      expect(body === streamedBody, path).toBe(path.endsWith("/outcome"));
    }
  });
});
