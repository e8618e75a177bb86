/** `Date` headers have whole seconds: less than this is no difference. */
const resolutionMs = 1_500;

/** The server's time as its answers tell it: ages are right also where this machine's clock is not. */
export class ServerClock {
  #aheadMs = 0;

  sawAnswer(headers: Headers): undefined {
    const told = Date.parse(headers.get("date") ?? "");
    if (Number.isNaN(told)) return;
    const ahead = told - Date.now();
    this.#aheadMs = Math.abs(ahead) > resolutionMs ? ahead : 0;
  }

  /** Epoch ms. */
  now(): number {
    return Date.now() + this.#aheadMs;
  }
}
