import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import type { Log } from "../log.js";
import type { LiveEntry, Published } from "../runs/live.js";
import type { News } from "../runs/news.js";
import type { Hearing, ReplicaEar, Replicas } from "../runs/replicas.js";
import { RecentMap } from "../runs/recent-map.js";

interface RedisReplicasOptions {
  /** `redis://…`, `rediss://…` or the path of a socket. The number of its database tells installations apart. */
  readonly url: string;
  readonly log: Log;
}

/** What goes over the channel that all replicas hear. */
type Word =
  | { readonly kind: "news"; readonly news: News }
  /** Somebody at the sender follows these runs. */
  | { readonly kind: "following"; readonly runs: readonly string[] }
  /** The sender knows now that these runs are followed. */
  | { readonly kind: "noted"; readonly by: string; readonly runs: readonly string[] }
  /** The sender has just come, or come back: it may have told things in vain, and knows nobody's followed runs. */
  | { readonly kind: "joined" };

/** How many runs followed elsewhere are kept in mind. One that is forgotten is looked for in the store. */
const keptRuns = 20_000;
const longestPauseMs = 2_000;

/**
 * Replicas that tell each other through Redis what they have committed.
 *
 * R1 Nothing is kept in Redis and nothing waits for it. What cannot be sent is dropped: the store has it.
 * R2 Entries of a run are sent only while another replica follows it: who begins to follow says so, and the first entry
 *    that nobody received is the last one sent.
 * R3 After any time in which words may have been lost, whoever follows a run is told to look into the store: who was
 *    away, and everybody when somebody comes back.
 */
export class RedisReplicas implements Replicas {
  readonly #id = randomUUID();
  readonly #channel: string;
  readonly #speaking: Redis;
  readonly #hearing: Redis;
  readonly #followed = new Set<string>();
  readonly #followedElsewhere = new RecentMap<string, true>(keptRuns);
  #ear: ReplicaEar | null = null;
  #isLost = false;

  constructor({ url, log }: RedisReplicasOptions) {
    const options = { retryStrategy: pauseMs, maxRetriesPerRequest: null };
    this.#speaking = new Redis(url, { ...options, enableOfflineQueue: false }); // R1
    this.#hearing = new Redis(url, { ...options, autoResubscribe: false });
    this.#channel = `flowrunner:${this.#speaking.options.db ?? 0}`;
    for (const connection of [this.#speaking, this.#hearing]) {
      connection.on("ready", () => void this.#join());
      connection.on("error", (failure: unknown) => this.#lost(log, failure));
    }
    this.#hearing.on("message", (channel: string, text: string) => {
      try {
        this.#received(channel, text);
      } catch (failure) {
        log.warn("what Redis brought could not be understood", { channel, failure });
      }
    });
  }

  get hearing(): Hearing {
    const isReady = this.#speaking.status === "ready" && this.#hearing.status === "ready";
    return isReady ? "told" : "untold";
  }

  listen(ear: ReplicaEar): void {
    this.#ear = ear;
  }

  tell(news: News): void {
    this.#say({ kind: "news", news });
  }

  followed(runId: string): () => void {
    this.#followed.add(runId);
    this.#hear([runId]);
    return () => {
      this.#followed.delete(runId);
      this.#hearing.unsubscribe(this.#channelOf(runId)).catch(() => {});
    };
  }

  isFollowed(runId: string): boolean {
    return this.#followedElsewhere.get(runId) ?? false;
  }

  relay(runId: string, entries: readonly Published[]): void {
    const text = `{"from":"${this.#id}","entries":[${entries.map(({ json }) => json).join(",")}]}`;
    this.#speaking.publish(this.#channelOf(runId), text).then(
      (receivers) => {
        if (receivers === 0) this.#followedElsewhere.delete(runId); // R2
      },
      () => {}, // R1
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ear = null;
    this.#speaking.disconnect();
    this.#hearing.disconnect();
  }

  /** Both connections are there. */
  async #join(): Promise<void> {
    if (this.hearing !== "told") return;
    this.#isLost = false;
    try {
      await this.#hearing.subscribe(this.#channel);
      this.#say({ kind: "joined" });
      this.#hear([...this.#followed]);
      this.#ear?.missed(null); // R3
    } catch {
      // The connection has gone again: its next one joins.
    }
  }

  #hear(runs: readonly string[]): void {
    if (runs.length === 0 || this.hearing !== "told") return;
    this.#hearing.subscribe(...runs.map((runId) => this.#channelOf(runId))).then(
      () => this.#say({ kind: "following", runs }), // R2
      () => {}, // R1
    );
  }

  #say(word: Word): void {
    this.#speaking.publish(this.#channel, JSON.stringify({ ...word, from: this.#id })).catch(() => {}); // R1
  }

  #received(channel: string, text: string): void {
    const said = JSON.parse(text) as { readonly from: string };
    if (said.from === this.#id) return;
    if (channel === this.#channel) this.#understand(said as Word & { from: string });
    else this.#ear?.heard(channel.slice(this.#channelOf("").length), (said as unknown as Relayed).entries);
  }

  #understand(word: Word & { readonly from: string }): void {
    switch (word.kind) {
      case "news":
        return this.#ear?.heed(word.news);
      case "following":
        for (const runId of word.runs) this.#followedElsewhere.set(runId, true);
        return this.#say({ kind: "noted", by: word.from, runs: word.runs });
      case "noted":
        if (word.by === this.#id) this.#ear?.missed(word.runs); // R3
        return;
      case "joined":
        return this.#hear([...this.#followed]); // R3: it notes them
    }
  }

  #channelOf(runId: string): string {
    return `${this.#channel}:run:${runId}`;
  }

  /** Said once, however often the connection is tried again. */
  #lost(log: Log, failure: unknown): void {
    if (!this.#isLost) log.warn("Redis is out of reach: replicas look into the store instead", { failure });
    this.#isLost = true;
  }
}

interface Relayed {
  readonly entries: readonly LiveEntry[];
}

function pauseMs(times: number): number {
  return Math.min(longestPauseMs, 50 * 2 ** times);
}
