import type { Clock } from "../clock.js";

/** Rings once at the earliest of the times it was set for. */
export class Alarm {
  #at: number | null = null;
  #callOff: () => void = () => {};
  #isStopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly ring: () => void,
  ) {}

  setFor(at: number): void {
    if (this.#isStopped || (this.#at !== null && this.#at <= at)) return;
    this.#callOff();
    this.#at = at;
    this.#callOff = this.clock.after(at - this.clock.now(), () => {
      this.#at = null;
      this.ring();
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }
}
