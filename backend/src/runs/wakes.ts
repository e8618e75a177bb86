import type { FileWork } from "../files/file-work.js";
import type { Glance, RunMark } from "../store/port/across-projects.js";
import type { DemandBoard } from "./demand.js";
import type { Dispatcher } from "./dispatcher.js";
import type { EventDelivery } from "./event-delivery.js";
import type { Live } from "./live.js";
import type { ClaimNews, FilesNews, News, PassNews } from "./news.js";
import type { Sweeper } from "./sweeper.js";
import type { Timers } from "./timers.js";

interface WakesParts {
  readonly timers: Timers;
  readonly sweeper: Sweeper;
  readonly demand: DemandBoard;
  readonly dispatcher: Dispatcher;
  readonly eventDelivery: EventDelivery;
  /** Null: nobody waits for files of a cluster here. */
  readonly files: FileWork | null;
  readonly live: Live;
}

/** Wakes what waits in this process for what was committed, by itself or by another replica. */
export class Wakes {
  #marks: ReadonlyMap<string, RunMark> = new Map();

  constructor(private readonly parts: WakesParts) {}

  /** Of a commit of this process. */
  committed(news: News): void {
    switch (news.kind) {
      case "pass":
        return this.#passCommitted(news);
      case "claim":
        return this.#claimed(news);
      case "files":
        return this.#filesAsked(news);
    }
  }

  /** Of another replica's commit. */
  heed(news: News): void {
    this.committed(news);
    if (news.kind === "claim") this.parts.dispatcher.lookAgain(news.claims.map(({ worker }) => worker));
  }

  /** `lateMs`: how much later than it should the look came. */
  seen({ nextWake, pools, settledWorkers, runs, hasUndelivered }: Glance, lateMs: number): void {
    const { timers, sweeper, demand, dispatcher, eventDelivery, files, live } = this.parts;
    timers.noticed(nextWake);
    if (pools.some(({ claimed }) => claimed > 0)) sweeper.watch(lateMs);
    demand.seen(pools);
    for (const { pool, queued } of pools) if (queued > 0) dispatcher.wake(pool);
    files?.notices.seen(pools);
    dispatcher.lookAgain(settledWorkers);
    if (hasUndelivered) void eventDelivery.look();
    live.missed(runs.filter((run) => this.#hasChanged(run)).map(({ runId }) => runId));
    this.#marks = new Map(runs.map((run) => [run.runId, run]));
  }

  #passCommitted(news: PassNews): void {
    const { timers, demand, dispatcher } = this.parts;
    timers.noticed(news.wakeAt);
    demand.passCommitted(news);
    for (const { pool } of news.queued) dispatcher.wake(pool);
  }

  #filesAsked({ project }: FilesNews): void {
    this.parts.files?.notices.heard(project);
    this.parts.demand.changed();
  }

  #claimed({ claims }: ClaimNews): void {
    this.parts.sweeper.watch();
    this.parts.demand.claimed(claims);
  }

  /** Also a run that is looked at for the first time: what happened to it before is not known to have been heard. */
  #hasChanged({ runId, version, logChunks }: RunMark): boolean {
    const before = this.#marks.get(runId);
    return before?.version !== version || before.logChunks !== logChunks;
  }
}
