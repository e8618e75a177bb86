import type { Clock } from "../clock.js";
import { Polls } from "../polls.js";
import type { Periods } from "../settings.js";
import type { FileNotice } from "../store/port/cluster/file-requests.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { FileNotices } from "./file-notices.js";
import { HeldRequests } from "./held-requests.js";

interface FileWorkParts {
  readonly store: Pick<PlatformStore, "withTransaction" | "cluster">;
  readonly clock: Clock;
  readonly periods: Pick<Periods, "pollMs" | "fileTakenMs" | "fileSilenceMs">;
  /** Told of the project for whose files somebody has begun to wait. */
  readonly posted: (project: string) => void;
}

/** What file workers are for: the notices of all servers, and what callers of this one wait for. */
export class FileWork {
  readonly notices: FileNotices;
  readonly requests: HeldRequests;
  readonly #polls: Polls;

  constructor({ store, clock, periods, posted }: FileWorkParts) {
    this.notices = new FileNotices({ store, clock, posted });
    this.requests = new HeldRequests({ notices: this.notices, clock, periods });
    this.#polls = new Polls(clock, periods.pollMs);
  }

  /** The oldest notice of the project but these; null: none came in time. */
  poll(project: string, except: readonly string[], caller: AbortSignal): Promise<FileNotice | null> {
    return this.#polls.hold(caller, (over) => this.notices.next(project, except, over));
  }

  /** Answers the workers that poll, and the callers whom none has come for. */
  close(): void {
    this.#polls.close();
    this.requests.close();
  }
}
