/**
 * Where a call waits for the kill: not passed on yet; about to be passed on, so that the kill finds it being handled;
 * answered, which its caller never hears; about to hear its answer.
 */
export type Moment = "arriving" | "handled" | "unheard" | "answered";

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Which call is waited for, and where; `isSprungBy` is asked of each call once, in order. */
export interface Trap {
  readonly moment: Moment;
  isSprungBy(call: Call): boolean;
}

export interface AmbushPlan {
  readonly traps: readonly Trap[];
  /** From when all calls are there until the kill, in ms. */
  readonly delayMs: number;
  /** The server is dead when it returns. */
  kill(): void;
}

/** Holds calls until all that are waited for are there; then kills the server, once. */
export class Ambush {
  /** Resolves when all are there, and those that are to be handled or to hear their answer go on. */
  readonly allThere: Promise<void>;
  /** Resolves when the server is dead. */
  readonly over: Promise<void>;
  readonly #open: Set<Trap>;
  readonly #givenUp = new Set<Trap>();
  #goOn!: () => void;

  constructor({ traps, delayMs, kill }: AmbushPlan) {
    this.#open = new Set(traps);
    this.allThere = new Promise((resolve) => (this.#goOn = resolve));
    this.over = this.allThere
      .then(() => new Promise((resolve) => setTimeout(resolve, delayMs)))
      .then(() => kill());
  }

  /** How many calls are not there. */
  get missing(): number {
    return this.#open.size;
  }

  /** The trap that a call springs. */
  trapOf(call: Call): Trap | null {
    return [...this.#open].find((trap) => trap.isSprungBy(call)) ?? null;
  }

  /** The call of a trap is where it was waited for. */
  arrived(trap: Trap): void {
    this.#open.delete(trap);
    if (this.#open.size === 0) this.#goOn();
  }

  /** The caller of a trap's call does not wait for its answer any more: what it was to be killed at goes on without. */
  givenUp(trap: Trap): void {
    if (this.missing === 0) return;
    this.#givenUp.add(trap);
    this.arrived(trap);
  }

  /** Whether the kill met the call of a trap. */
  hasMet(trap: Trap): boolean {
    return !this.#givenUp.has(trap);
  }
}
