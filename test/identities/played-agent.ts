import assert from "node:assert/strict";
import { internalRoutes, poolAudience, routes, type ClaimAnswer } from "../../runners/protocol/index.js";
import { declaredCollection, type Answer, type IdentityScene, type PlayedPod } from "./identity-scene.js";

/** An attempt that a played pod has claimed. */
export interface PlayedAttempt {
  readonly pod: PlayedPod;
  readonly pool: string;
  /** The pod's. */
  readonly workerToken: string;
  readonly claim: ClaimAnswer;
}

/** An attempt's id and the token that it is called with. */
export type Held = readonly [attempt: string, token: string];

/** Calls a server as an agent and the code beside it do. */
export class PlayedAgent {
  constructor(private readonly scene: IdentityScene) {}

  /** Queues an attempt, claims it and starts it. */
  async claimed(): Promise<PlayedAttempt> {
    const pool = await this.scene.queue();
    const pod = await this.scene.pod();
    const workerToken = await this.scene.token(pod, poolAudience(this.scene.install, pool));
    const { status, body } = await this.claim(workerToken);
    assert.equal(status, 200, JSON.stringify(body));
    const claim = body as ClaimAnswer;
    assert.equal((await this.heartbeat([claim.attempt.id, claim.token])).status, 200);
    return { pod, pool, workerToken, claim };
  }

  /** With a nonce of its own each time, as an agent that started anew. */
  claim(token: string): Promise<Answer> {
    return this.#post(routes.claim, token, { v: 1, nonce: crypto.randomUUID(), agentVersion: "test" });
  }

  heartbeat([attempt, token]: Held): Promise<Answer> {
    return this.#post(routes.heartbeat(attempt), token, { v: 1, progress: null });
  }

  logs([attempt, token]: Held): Promise<Answer> {
    return this.#post(routes.logs(attempt), token, {
      ...{ seq: 0, time: 1, stream: "stdout", level: "info", text: "a line" },
    });
  }

  result([attempt, token]: Held, output: unknown = null): Promise<Answer> {
    const usage = { wallMs: 1, cpuMs: 1, peakMemoryBytes: 1, exitCode: 0, signal: null, outOfMemory: false };
    const result = {
      v: 1,
      outcome: { status: "ok", output },
      usage,
      fileHash: null,
      startedAt: 1,
      endedAt: 2,
    };
    return this.#post(routes.result(attempt), token, { ...result, logs: [] });
  }

  /** As the code: the first page of a collection. */
  records(token: string, collection = declaredCollection): Promise<Answer> {
    const path = `/data/v1/collections/${collection}/records`;
    return this.scene.call("runner", { method: "GET", path, token, body: "" });
  }

  /** As the controller. */
  demand(token: string): Promise<Answer> {
    const body = JSON.stringify({ v: 1, source: null, sinceRevision: 0 });
    return this.scene.call("internal", { method: "POST", path: internalRoutes.demand, token, body });
  }

  #post(path: string, token: string, body: object): Promise<Answer> {
    return this.scene.call("runner", { method: "POST", path, token, body: JSON.stringify(body) });
  }
}
