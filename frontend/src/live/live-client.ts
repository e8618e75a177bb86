import { Refusal } from "../api/refusal.js";
import { backoffMs } from "./backoff.js";
import type { ClientMessage, RunPlace, ServerMessage } from "@flowrunner/api";
import type { Channel, LiveParts, LiveState, Ticket } from "./live-parts.js";
import { Subscription, type Receive } from "./subscription.js";

/** Close codes of the server that have a meaning here (docs/live.md); any other is a network that broke. */
const closeCodes = { signedOut: 4401, misunderstood: 4400, tooLarge: 1009 } as const;

/** How long a connection stays when nobody follows anything any more: as a rule somebody soon does. */
const idleMs = 5_000;

/** Somebody's part in the connection. */
export interface Following {
  /** Whether lines come too. Those that were missed meanwhile come then. */
  wantLogs(wanted: boolean): void;
  stop(): void;
}

/** One try to be connected, and what came of it. */
class Link {
  readonly abort = new AbortController();
  /** Runs that were ever asked for on it. */
  readonly asked = new Set<string>();
  channel: Channel | null = null;
  isOpen = false;

  send(message: ClientMessage): void {
    if (this.isOpen) this.channel?.send(JSON.stringify(message));
  }

  end(): void {
    this.isOpen = false;
    this.abort.abort();
    this.channel?.close();
  }
}

/**
 * The live connection of a page: brings each event and each line of the runs that are followed once and in order,
 * whatever becomes of the network.
 *
 * L1 There is one link at a time; nothing is heard of an earlier one, whatever still comes of it.
 * L2 Each link has a ticket of its own: a ticket works once.
 * L3 On each link every subscription goes on from its own last numbers, which are kept before what has them is handed on.
 * L4 What a follower has is not handed to it again, and nothing is left out: a link on which an event is missing is given up.
 * L5 A link that is lost is made again after a pause that grows with each failure. Only who has caught up begins anew
 *    with short pauses: a server that lets in and drops at once is left alone just as well.
 * L6 Where trying again would end the same (signed out, misunderstood), nothing is tried until somebody asks for it.
 * L7 A run is asked for by one follower only on a link: what was on its way to an earlier one would be taken for news.
 */
export class LiveClient {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #listeners = new Set<() => void>();
  #state: LiveState = { kind: "idle" };
  #link: Link | null = null;
  #failures = 0;
  #cancelTimer: () => void = () => {};

  constructor(private readonly parts: LiveParts) {}

  get state(): LiveState {
    return this.#state;
  }

  /** Calls `listener` at each new state; returns what ends that. */
  onState(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Hands all that has happened in a run to `receive`, and what happens from now on. Throws when it is followed already. */
  follow(place: RunPlace, receive: Receive): Following {
    const { run } = place;
    if (this.#subscriptions.has(run)) throw new Error(`the run ${run} is followed already`);
    const subscription = new Subscription(place, receive);
    this.#subscriptions.set(run, subscription);
    if (this.#state.kind === "idle" || this.#link?.asked.has(run))
      this.#connect(); // L7
    else this.#ask(subscription);
    return {
      wantLogs: (wanted) => this.#wantLogs(subscription, wanted),
      stop: () => this.#stop(subscription),
    };
  }

  /** Tries again now, with a new link: the network is back, or somebody does not want to wait. */
  reconnect(): void {
    if (this.#subscriptions.size > 0) this.#connect();
  }

  #wantLogs(subscription: Subscription, wanted: boolean): void {
    if (subscription.wantsLogs === wanted) return;
    subscription.wantsLogs = wanted;
    if (this.#isOf(subscription)) this.#ask(subscription);
  }

  #stop(subscription: Subscription): void {
    if (!this.#isOf(subscription)) return;
    const { run } = subscription.place;
    this.#subscriptions.delete(run);
    this.#link?.send({ type: "unsubscribe", run });
    if (this.#subscriptions.size > 0) return this.#showProgress();
    if (this.#link?.isOpen) this.#afterMs(idleMs, () => this.#restIfIdle());
    else this.#rest();
  }

  #isOf(subscription: Subscription): boolean {
    return this.#subscriptions.get(subscription.place.run) === subscription;
  }

  #restIfIdle(): void {
    if (this.#subscriptions.size === 0) this.#rest();
  }

  #rest(): void {
    this.#drop();
    this.#show({ kind: "idle" });
  }

  #connect(): void {
    this.#drop();
    const link = new Link();
    this.#link = link;
    this.#show({ kind: "connecting" });
    this.parts.ticket(link.abort.signal).then(
      (ticket) => this.#isCurrent(link) && this.#open(link, ticket), // L2
      (failure: unknown) => this.#isCurrent(link) && this.#refused(failure),
    );
  }

  /** What comes of a link is heard while it is the present one. */
  #isCurrent(link: Link): boolean {
    return this.#link === link; // L1
  }

  #drop(): void {
    this.#cancelTimer();
    const link = this.#link;
    this.#link = null; // L1
    link?.end();
  }

  #open(link: Link, ticket: Ticket): void {
    link.channel = this.parts.open(ticket, {
      opened: () => this.#isCurrent(link) && this.#opened(link),
      message: (text) => this.#isCurrent(link) && this.#heard(JSON.parse(text) as ServerMessage),
      closed: (code) => this.#isCurrent(link) && this.#closed(code),
    });
  }

  #opened(link: Link): void {
    link.isOpen = true;
    for (const subscription of this.#subscriptions.values()) this.#ask(subscription); // L3
    this.#showProgress();
  }

  #ask(subscription: Subscription): void {
    if (!this.#link?.isOpen) return;
    this.#link.asked.add(subscription.place.run);
    this.#link.send(subscription.asking());
    this.#showProgress();
  }

  #heard(message: ServerMessage): void {
    if (message.run === undefined) return;
    const subscription = this.#subscriptions.get(message.run);
    if (!subscription) return;
    if (message.type === "error") this.#subscriptions.delete(message.run);
    if (!subscription.take(message)) return this.#retryLater(); // L4
    if (message.type === "caughtUp") this.#failures = 0; // L5
    if (message.type === "caughtUp" || message.type === "error") this.#showProgress();
  }

  #closed(code: number): void {
    switch (code) {
      case closeCodes.signedOut:
        return this.#giveUp({ kind: "signedOut" });
      case closeCodes.misunderstood:
      case closeCodes.tooLarge:
        return this.#giveUp({
          kind: "refused",
          message: "The server did not understand this page. Load it again: it may be older than the server.",
        });
      default:
        this.#retryLater();
    }
  }

  #refused(failure: unknown): void {
    const { status = 0, message = "" } = failure instanceof Refusal ? failure : {};
    if (status === 401) return this.#giveUp({ kind: "signedOut" });
    const isPassing = status < 400 || status === 429 || status >= 500;
    if (isPassing) return this.#retryLater();
    this.#giveUp({ kind: "refused", message });
  }

  #giveUp(state: LiveState): void {
    this.#drop(); // L6
    this.#show(state);
  }

  #retryLater(): void {
    if (this.#subscriptions.size === 0) return this.#rest();
    this.#drop();
    const delayMs = backoffMs(this.#failures++, this.parts.random()); // L5
    this.#afterMs(delayMs, () => this.#connect());
    this.#show({ kind: "waiting", until: this.parts.clock.now() + delayMs });
  }

  #afterMs(delayMs: number, run: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.parts.clock.after(delayMs, run);
  }

  #showProgress(): void {
    if (!this.#link?.isOpen) return;
    const isBehind = [...this.#subscriptions.values()].some(({ hasCaughtUp }) => !hasCaughtUp);
    this.#show({ kind: isBehind ? "catchingUp" : "connected" });
  }

  #show(state: LiveState): void {
    if (state.kind === this.#state.kind && state.kind !== "waiting") return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
