import { setTimeout as pause } from "node:timers/promises";
import { ControllerProcess, type Ending } from "./controller-process.js";
import { freePort } from "./free-port.js";
import type { Place } from "./place.js";

/** A controller that is started anew whenever it ends, as a kubelet does. */
export class KeptController implements AsyncDisposable {
  /** How those before the present one have ended. */
  readonly endings: Ending[] = [];
  #now: ControllerProcess;
  #isOver = false;
  readonly #kept: Promise<void>;

  private constructor(private readonly startOne: () => ControllerProcess) {
    this.#now = startOne();
    this.#kept = this.#keep();
  }

  static async start(
    place: Place,
    namespace: string,
    settings: Readonly<Record<string, string>>,
  ): Promise<KeptController> {
    const port = await freePort();
    return new KeptController(() => ControllerProcess.start(place, namespace, port, settings));
  }

  /** The present one. */
  get now(): ControllerProcess {
    return this.#now;
  }

  /** Ends the present one in an orderly way; another one begins. */
  restart(): Promise<void> {
    return this.#now.stop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    await this.#now.stop();
    await this.#kept;
  }

  async #keep(): Promise<void> {
    for (;;) {
      this.endings.push(await this.#now.ended);
      await pause(200); // one that cannot start does not spin
      if (this.#isOver) return;
      this.#now = this.startOne();
    }
  }
}
