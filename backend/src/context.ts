import type { Plan } from "@flowrunner/engine";
import type { Clock } from "./clock.js";
import { DataService } from "./data/data-service.js";
import type { DataTokens } from "./data/data-tokens.js";
import type { FileWork } from "./files/file-work.js";
import type { Log } from "./log.js";
import type { ClaimGuard, RunnerServices } from "./runner-api/services.js";
import { Assignments } from "./runs/assignment.js";
import { Callers, type PodWorkerCallers } from "./runs/callers.js";
import type { CommittedPass } from "./runs/committed.js";
import { DemandBoard } from "./runs/demand.js";
import { Dispatcher } from "./runs/dispatcher.js";
import { EventDelivery } from "./runs/event-delivery.js";
import { Heartbeats } from "./runs/heartbeats.js";
import { Live } from "./runs/live.js";
import { logEntry, passEntries, progressEntry } from "./runs/live-entries.js";
import { LogIntake } from "./runs/log-intake.js";
import { Lookout } from "./runs/lookout.js";
import { unnoticed, type Moments } from "./runs/moments.js";
import { Mailboxes } from "./runs/mailboxes.js";
import { newsOfClaims, newsOfPass, type News } from "./runs/news.js";
import { Passes } from "./runs/passes.js";
import { PayloadCache } from "./runs/payload-cache.js";
import { PlanCache } from "./runs/plan-cache.js";
import type { Replicas } from "./runs/replicas.js";
import { ResultIntake } from "./runs/result-intake.js";
import { RunService } from "./runs/run-service.js";
import type { SecretSource } from "./runs/secret-source.js";
import { StateCache } from "./runs/state-cache.js";
import { Sweeper } from "./runs/sweeper.js";
import { Timers } from "./runs/timers.js";
import { Wakes } from "./runs/wakes.js";
import type { Limits, Periods } from "./settings.js";
import type { ClusterStore } from "./store/port/cluster/cluster-store.js";
import type { Store } from "./store/port/store.js";

export interface ContextParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly periods: Periods;
  readonly limits: Limits;
  readonly secrets: SecretSource;
  /** Absolute path of a project's files; null: there are none. */
  readonly filesRootOf: (project: string) => Promise<string | null>;
  /** Null: no code uses records. */
  readonly dataTokens: DataTokens | null;
  readonly compile: (text: string) => Plan;
  /** Default: no worker is a pod. */
  readonly pods?: PodWorkerCallers;
  /** As `ClusterStore.recentPools`. Default: none. */
  readonly recentPools?: ClusterStore["recentPools"];
  /** Default: nobody has to say that work may be handed out. */
  readonly safety?: ClaimGuard;
  /** Default: files are on this machine. */
  readonly files?: FileWork;
  readonly replicas: Replicas;
  /** Default: nobody wants to know. */
  readonly moments?: Moments;
}

/** The services of one process, wired together. */
export interface Context {
  readonly runs: RunService;
  readonly plans: PlanCache;
  readonly demand: DemandBoard;
  readonly runnerServices: RunnerServices;
  /** As `Mailboxes.post`. */
  readonly post: Mailboxes["post"];
  /** Events were committed by somebody else than a pass. */
  readonly eventsPublished: EventDelivery["published"];
  /** Somebody has begun to wait for something of the project's files. */
  filesAsked(project: string): void;
  /** Looks for what is under way since before this process began. */
  start(): Promise<void>;
  /** Answers the claims that wait. */
  closeClaims(): void;
  /** Lets what was taken commit, writes the heartbeats that came in, and takes nothing more. */
  stop(): Promise<void>;
}

export function createContext(parts: ContextParts): Context {
  const { store, clock, log, periods, limits, secrets, filesRootOf, dataTokens, replicas } = parts;
  const { moments = unnoticed, pods = null, safety = null, files = null } = parts;
  const { recentPools = () => Promise.resolve([]) } = parts;
  const plans = new PlanCache(parts.compile);
  const payloads = new PayloadCache();
  const live = new Live(replicas);
  const passes = new Passes({
    store,
    plans,
    payloads,
    states: new StateCache(),
    committed,
    logBytes: limits.logBytes,
  });
  const mailboxes = new Mailboxes(passes);
  const heartbeats = new Heartbeats(store, clock, periods);
  const timers = new Timers({
    store,
    clock,
    log,
    retryMs: periods.retryMs,
    wake: (run) => mailboxes.post(run, { kind: "wake" }),
  });
  const eventDelivery = new EventDelivery({
    store,
    clock,
    log,
    retryMs: periods.retryMs,
    post: (run, letter) => mailboxes.post(run, letter),
  });
  const sweeper = new Sweeper({
    store,
    clock,
    log,
    periods,
    post: (attempt, letter) => mailboxes.post(attempt, letter),
  });
  const dispatcher = new Dispatcher({
    store,
    clock,
    log,
    periods,
    heartbeats,
    assignments: new Assignments({
      store,
      plans,
      payloads,
      secrets,
      periods,
      limits,
      filesRootOf,
      dataTokens,
    }),
    post: (attempt, letter) => mailboxes.post(attempt, letter),
    claimed(attempts) {
      moments.claimed(attempts);
      tell(newsOfClaims(attempts));
    },
    waitingChanged: () => demand.changed(),
  });
  const demand = new DemandBoard({
    store,
    clock,
    recentPools,
    waiting: () => dispatcher.openClaims.counts(),
    filePools: async () => (await files?.notices.demands()) ?? [],
    released: (worker) => dispatcher.released(worker),
  });

  const wakes = new Wakes({ timers, sweeper, demand, dispatcher, eventDelivery, files, live });
  const lookout = new Lookout({
    store,
    clock,
    log,
    periods,
    hearing: () => replicas.hearing,
    asked: () => ({ workers: dispatcher.openClaims.workers, runs: live.followedRuns }),
    isDemandAwaited: () => demand.isAwaited || files?.notices.isAwaited === true,
    seen: (glance, lateMs) => wakes.seen(glance, lateMs),
  });
  replicas.listen({
    heed: (news) => wakes.heed(news),
    heard: (runId, entries) => live.heard(runId, entries),
    missed: (runIds) => live.missed(runIds ?? live.followedRuns),
  });

  function committed(pass: CommittedPass): void {
    heartbeats.forget(pass.ended.map(({ attempt }) => attempt.id));
    moments.passCommitted(pass);
    moments.linesStored(lineCount(pass));
    tell(newsOfPass(pass));
    live.publish(pass.run, () => passEntries(pass));
    eventDelivery.published(pass.published.map(({ id }) => ({ project: pass.run.project, id })));
  }

  function tell(news: News): void {
    wakes.committed(news);
    replicas.tell(news);
  }

  return {
    runs: new RunService({ store, mailboxes, payloads, live }),
    plans,
    demand,
    post: (run, letter) => mailboxes.post(run, letter),
    runnerServices: {
      dispatcher,
      heartbeats,
      limits,
      safety,
      files,
      callers: new Callers(store, clock, periods, dataTokens, pods),
      logs: new LogIntake({
        store,
        periods,
        limits,
        stored({ attempt, chunk }) {
          moments.linesStored(chunk.lines.length);
          live.publish(attempt, () => [logEntry(attempt, chunk)]);
        },
      }),
      data: new DataService(store),
      results: new ResultIntake(mailboxes, clock, limits, periods),
      progressed: (attempt, progress) => live.publish(attempt, () => [progressEntry(attempt, progress)]),
    },
    eventsPublished: (events) => eventDelivery.published(events),
    filesAsked: (project) => tell({ kind: "files", project }),
    async start() {
      await timers.start();
      await sweeper.start();
      await eventDelivery.start();
      lookout.start();
    },
    closeClaims: () => dispatcher.openClaims.closeAll(),
    async stop() {
      lookout.stop();
      timers.stop();
      sweeper.stop();
      await eventDelivery.stop();
      await mailboxes.stop();
      await heartbeats.stop();
    },
  };
}

function lineCount({ logs, texts }: CommittedPass): number {
  return logs.reduce((sum, { chunk }) => sum + chunk.lines.length, texts.length);
}
