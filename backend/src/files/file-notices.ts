import { filesPool, type PoolDemand } from "@flowrunner/protocol";
import type { Clock } from "../clock.js";
import type { FileDemand, FileNotice } from "../store/port/cluster/file-requests.js";
import type { PlatformStore } from "../store/port/platform-store.js";

interface FileNoticesParts {
  readonly store: Pick<PlatformStore, "withTransaction" | "cluster">;
  readonly clock: Pick<Clock, "now">;
  /** Told of the project whose notice was posted, once it is committed. */
  readonly posted: (project: string) => void;
}

/**
 * Notices of all servers that somebody waits there for a project's files, and the file workers that poll here for them.
 *
 * N1 A notice claims nothing: any number of polls are told of it, until it is removed or its time is over.
 * N2 Who polls listens before it looks: what is posted in between is heard.
 */
export class FileNotices {
  readonly #ears = new Map<string, Set<() => void>>();

  constructor(private readonly parts: FileNoticesParts) {}

  post(project: string, notice: FileNotice, forMs: number): Promise<void> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      tx.onCommit(() => this.parts.posted(project));
      await tx.fileRequests.insert(notice, forMs);
    });
  }

  /** One that is not there is no error. */
  remove(project: string, request: string): Promise<void> {
    return this.parts.store.withTransaction({ project }, (tx) => tx.fileRequests.delete(request));
  }

  /** Waits for a notice of the project other than `except`, the oldest first. Rejects when `signal` aborts. */
  async next(project: string, except: readonly string[], signal: AbortSignal): Promise<FileNotice> {
    for (;;) {
      signal.throwIfAborted();
      using ear = this.#listen(project, signal); // N2
      const notice = await this.parts.store.withTransaction({ project }, (tx) =>
        tx.fileRequests.oldest(except),
      );
      if (notice) return notice; // N1
      await ear.heard;
    }
  }

  /** Whether a worker polls here. */
  get isAwaited(): boolean {
    return this.#ears.size > 0;
  }

  /** There may be a new one. */
  heard(project: string): void {
    for (const hear of this.#ears.get(project) ?? []) hear();
  }

  /** How pools stand in the store. */
  seen(pools: readonly { readonly pool: string; readonly queued: number }[]): void {
    const wanted = new Set(pools.filter(({ queued }) => queued > 0).map(({ pool }) => pool));
    for (const project of this.#ears.keys()) if (wanted.has(filesPool(project))) this.heard(project);
  }

  /** What file workers are wanted for. */
  async demands(): Promise<readonly PoolDemand[]> {
    const demands = await this.parts.store.cluster.fileDemands();
    return demands.map((demand) => poolDemandOf(demand, this.parts.clock.now()));
  }

  #listen(project: string, signal: AbortSignal): Disposable & { readonly heard: Promise<void> } {
    const ears = this.#ears.get(project) ?? new Set();
    this.#ears.set(project, ears);
    let hear = (): void => {};
    const heard = new Promise<void>((resolve) => (hear = resolve));
    ears.add(hear);
    signal.addEventListener("abort", hear);
    const leave = (): void => {
      signal.removeEventListener("abort", hear);
      ears.delete(hear);
      if (ears.size === 0 && this.#ears.get(project) === ears) this.#ears.delete(project);
    };
    return { heard, [Symbol.dispose]: leave };
  }
}

function poolDemandOf({ project, namespace, requests, since }: FileDemand, now: number): PoolDemand {
  return {
    ...{ pool: filesPool(project), serves: "files", runtime: "files", project, namespace, attempt: null },
    ...{ queued: requests, oldestQueuedMs: Math.max(0, now - since) },
    ...{ waiting: 0, claimed: 0, arrivals: 0, timeoutMs: 0 },
    requirements: {
      image: null,
      resources: { cpuMillis: null, memoryBytes: null },
      files: "write",
      network: "none",
    },
  };
}
