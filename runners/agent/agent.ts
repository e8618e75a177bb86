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
  /** The worker token, good for one claim; asked for at each poll, as some are renewed while they wait. */
  readonly token: () => string;
  readonly agentVersion: string;
  /** The started runtime of this agent; called at most once. Throws where there is none of that name. */
  readonly takeRuntime: (name: RuntimeName) => RuntimeProcess;
  readonly onClaimed?: (claim: ClaimAnswer) => void;
  /** Called when the code has what it needs: from here on its host may do other work. */
  readonly onHandedOver?: () => void;
  /** Whether to go on asking after a poll that brought nothing; always by default. */
  readonly isWanted?: () => boolean;
}

/** How a worker came to its end. */
export type AgentEnd =
  | { readonly kind: "reported" }
  /** There is nothing for it, or nothing any more. */
  | { readonly kind: "unneeded" }
  /** The backend does not take it for a worker. */
  | { readonly kind: "refused"; readonly refusal: Refused };

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
  async run(): Promise<AgentEnd> {
    const claim = await this.#claim();
    if ("kind" in claim) return claim;
    const { client, takeRuntime, onHandedOver } = this.#options;
    this.#attempt = new Attempt(claim, {
      client,
      takeRuntime: () => takeRuntime(claim.runtime),
      ...(onHandedOver ? { onHandedOver } : {}),
    });
    this.#options.onClaimed?.(claim);
    await this.#attempt.run(); // C2
    return { kind: "reported" };
  }

  /** Stops the attempt with grace and reports it as cancelled. */
  cancel(): void {
    this.#attempt?.cancel();
  }

  /** Stops the attempt with grace, by default its own, and reports it as evicted. */
  evict(graceMs?: number): void {
    this.#attempt?.evict(graceMs);
  }

  /** Stops the attempt with grace, and leaves it to others to say why. */
  depart(): void {
    this.#attempt?.depart();
  }

  /** Stops asking; an attempt that it has it runs to its end. */
  leave(): void {
    this.#polling.abort();
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

  async #claim(): Promise<ClaimAnswer | AgentEnd> {
    const { client, token, agentVersion, isWanted = () => true } = this.#options;
    const { signal } = this.#polling;
    const request: ClaimRequest = { v: protocolVersion, nonce: randomUUID(), agentVersion }; // C1
    let failures = 0;
    while (!signal.aborted) {
      try {
        const claim = await client.claim(token(), request, signal);
        if (claim !== undefined) return claim;
        if (!isWanted()) break;
        failures = 0;
      } catch (error) {
        if (signal.aborted) break;
        if (error instanceof Refused) return endBy(error);
        await delay(backoffMs(client.backoff, failures++));
      }
    }
    return { kind: "unneeded" };
  }
}

/** 410 and 409: drained, or used up. */
function endBy(refusal: Refused): AgentEnd {
  const isUnneeded = refusal.status === 410 || refusal.status === 409;
  return isUnneeded ? { kind: "unneeded" } : { kind: "refused", refusal };
}
