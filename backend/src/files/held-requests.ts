import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import type { FileNotices } from "./file-notices.js";
import { HeldRequest, type FilePeriods, type FileRequest, type Told } from "./held-request.js";
import { filesUnavailable, notHere } from "./unavailable.js";

interface HeldRequestsParts {
  readonly notices: Pick<FileNotices, "post" | "remove">;
  readonly clock: Clock;
  readonly periods: FilePeriods;
}

/** Of one project at one server: each is a connection of its caller. */
const mostHeld = 100;

/**
 * What callers of this server wait for, until a file worker fetches it here.
 *
 * Q1 A notice is committed before anybody can be told to come for a request, and deleted before the request is given.
 * Q2 A request is its own project's: to a worker of another one it is as if it were not there.
 */
export class HeldRequests {
  readonly #held = new Map<string, HeldRequest>();
  #server: string | null = null;

  constructor(private readonly parts: HeldRequestsParts) {}

  /** `server`: the runner listener of this one, as file workers reach it. Until it is known nothing can be asked. */
  listensAt(server: string): void {
    this.#server = server;
  }

  /** Nobody will take what has not been taken. */
  close(): void {
    this.#server = null;
    for (const held of this.#held.values()) if (held.isWaiting) held.giveUp("stopping");
  }

  /**
   * Waits for a worker, and for what it tells. `signal` aborts when the caller has gone. Throws `RequestGivenUp`,
   * `AppError`: `FilesUnavailable`, `TooManyRequests`.
   */
  async ask(request: FileRequest, signal: AbortSignal): Promise<Told> {
    const { clock, periods, notices } = this.parts;
    const server = this.#mayAsk(request.project);
    const held = new HeldRequest(request, clock, periods);
    const leave = (): void => held.giveUp("callerGone");
    signal.addEventListener("abort", leave);
    this.#held.set(held.id, held);
    try {
      const notice = { request: held.id, server };
      await notices.post(request.project, notice, periods.fileTakenMs); // Q1
      return await held.told;
    } finally {
      signal.removeEventListener("abort", leave);
      this.#held.delete(held.id);
      if (held.isUntaken) await notices.remove(request.project, held.id).catch(() => {}); // else its time will be over
    }
  }

  /** Gives a request to the first worker of its project that comes. Throws `AppError` `NotFound`. */
  async take(id: string, project: string): Promise<ReturnType<HeldRequest["given"]>> {
    const held = this.#of(id, project);
    held.take();
    try {
      await this.parts.notices.remove(project, id); // Q1
    } catch (failure) {
      held.giveUp("brokenOff", failure);
      throw failure;
    }
    return held.given();
  }

  /** Resolves when the caller has what the worker tells. Throws `AppError` `NotFound`, `InvalidRequest`. */
  async tell(id: string, project: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    await this.#of(id, project).tell(content);
  }

  #of(id: string, project: string): HeldRequest {
    const held = this.#held.get(id);
    if (held?.project !== project) throw notHere(); // Q2
    return held;
  }

  #mayAsk(project: string): string {
    const ofProject = [...this.#held.values()].filter((held) => held.project === project);
    if (ofProject.length >= mostHeld)
      throw new AppError("TooManyRequests", `${mostHeld} requests of the project wait for its files here.`, {
        details: { retryAfterSeconds: 1 },
      });
    if (this.#server === null) throw filesUnavailable("The server is not to be reached by a file worker.");
    return this.#server;
  }
}
