import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { protocolVersion, type ClaimAnswer, type ClaimRequest, type RuntimeName } from "@flowrunner/protocol";
import { Attempt } from "./attempt/attempt.js";
import { Refused } from "./http/refused.js";
import { backoffMs } from "./http/retry.js";
import type { RunnerClient } from "./http/runner-client.js";
import type { RuntimeProcess } from "./runtime/runtime-process.js";

export interface AgentOptions {
  readonly client: RunnerClient;
  /** The worker token: good for one claim. */
  readonly token: string;
  readonly agentVersion: string;
  /** The started runtime of this agent; called at most once. Throws where there is none of that name. */
  readonly takeRuntime: (name: RuntimeName) => RuntimeProcess;
  readonly onClaimed?: (claim: ClaimAnswer) => void;
  /** Called when the code has what it needs: from here on its host may do other work. */
  readonly onHandedOver?: () => void;
  /** Whether to go on asking after a poll that brought nothing; always by default. */
  readonly isWanted?: () => boolean;
}

/**
 * One worker: claims one attempt, runs it, reports, and is used up.
 *
 * C1  All polls carry the same nonce: the answer to a claim that was lost on the wire is given again.
 * C2  After a claim it never asks again.
 */
export class Agent {
  readonly #options: AgentOptions;
  readonly #polling = new AbortController();
  #attempt: Attempt | undefined;

  constructor(options: AgentOptions) {
    this.#options = options;
  }

  /** The attempt being run. */
  get attemptId(): string | undefined {
    return this.#attempt?.claim.attempt.id;
  }

  /** Resolves when the attempt is reported, or when there is none for this worker. */
  async run(): Promise<void> {
    const claim = await this.#claim();
    if (claim === undefined) return;
    const { client, takeRuntime, onHandedOver } = this.#options;
    this.#attempt = new Attempt(claim, {
      client,
      takeRuntime: () => takeRuntime(claim.runtime),
      ...(onHandedOver ? { onHandedOver } : {}),
    });
    this.#options.onClaimed?.(claim);
    await this.#attempt.run(); // C2
  }

  /** Stops the attempt with grace and reports it as cancelled. */
  cancel(): void {
    this.#attempt?.cancel();
  }

  /** Stops the attempt with grace and reports it as evicted. */
  evict(graceMs: number): void {
    this.#attempt?.evict(graceMs);
  }

  /** The backend has ended the attempt. */
  fence(): void {
    this.#attempt?.fence();
  }

  /** Stops asking, kills the attempt if there is one, and reports nothing. */
  abandon(): void {
    this.#polling.abort();
    this.#attempt?.abandon();
  }

  async #claim(): Promise<ClaimAnswer | undefined> {
    const { client, token, agentVersion, isWanted = () => true } = this.#options;
    const { signal } = this.#polling;
    const request: ClaimRequest = { v: protocolVersion, nonce: randomUUID(), agentVersion }; // C1
    let failures = 0;
    while (!signal.aborted) {
      try {
        const claim = await client.claim(token, request, signal);
        if (claim !== undefined || !isWanted()) return claim;
        failures = 0;
      } catch (error) {
        if (error instanceof Refused || signal.aborted) return undefined;
        await delay(backoffMs(client.backoff, failures++));
      }
    }
    return undefined;
  }
}
