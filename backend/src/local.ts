import type { Plan } from "@flowrunner/engine";
import type { DemandFeed } from "@flowrunner/protocol";
import { systemClock, type Clock } from "./clock.js";
import { createContext } from "./context.js";
import type { DataTokens } from "./data/data-tokens.js";
import { silentLog, type Log } from "./log.js";
import type { ListenerAddress } from "./http/http-listener.js";
import { openRunnerListener } from "./runner-api/listener.js";
import { runnerRoutes } from "./runner-api/registry.js";
import { EventService } from "./runs/event-service.js";
import { noReplicas, type Replicas } from "./runs/replicas.js";
import type { RunService } from "./runs/run-service.js";
import type { SecretSource } from "./runs/secret-source.js";
import { Secret } from "./secrets/secret.js";
import { standardLimits, standardPeriods, type Limits, type Periods } from "./settings.js";
import { MemoryStore } from "./store/memory/memory-store.js";
import type { Store, StoreCounters } from "./store/port/store.js";

export { turnOffCoreDumps } from "./core-dumps.js";

export interface LocalBackendOptions {
  /** Values by name, for every project. Default: none. */
  readonly secrets?: SecretSource | ReadonlyMap<string, string>;
  /** For the tokens of code that uses records. Default: such code is not run. */
  readonly dataTokens?: DataTokens;
  /** Absolute path of the project's files. Default: there are none. */
  readonly filesRoot?: string;
  /** Where runners find the backend. Default: any free port of 127.0.0.1. */
  readonly runnerListener?: ListenerAddress;
  /** What differs from the standard. */
  readonly periods?: Partial<Periods>;
  /** What differs from the standard. */
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Default: memory. Two backends on one store are two replicas. */
  readonly store?: Store;
  /** Other backends on the same store. Default: there are none. */
  readonly replicas?: Replicas;
  /** Makes the plan of a document that was started before this process began; not needed on memory. */
  readonly compile?: (text: string) => Plan;
}

export interface LocalBackend extends AsyncDisposable {
  readonly runs: RunService;
  readonly events: EventService;
  readonly demand: DemandFeed;
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly runnerUrl: string;
  readonly counters: StoreCounters;
}

/**
 * The backend in one process: the composition that `flow run` and tests use. It opens one port and touches no file.
 * Disposing of it answers open claims, lets what was taken commit, and closes the port.
 */
export async function createLocalBackend(options: LocalBackendOptions = {}): Promise<LocalBackend> {
  const { clock = systemClock, log = silentLog } = options;
  const store = options.store ?? new MemoryStore(() => clock.now());
  const context = createContext({
    store,
    clock,
    log,
    periods: { ...standardPeriods, ...options.periods },
    limits: { ...standardLimits, ...options.limits },
    secrets: sourceOf(options.secrets ?? new Map()),
    filesRootOf: () => Promise.resolve(options.filesRoot ?? null),
    dataTokens: options.dataTokens ?? null,
    compile: options.compile ?? notKept,
    replicas: options.replicas ?? noReplicas,
  });
  const address = options.runnerListener ?? { host: "127.0.0.1", port: 0 };
  const listener = await openRunnerListener(runnerRoutes, context.runnerServices, log, address);
  await context.start();
  return {
    runs: context.runs,
    events: new EventService({ store, published: context.eventsPublished }),
    demand: context.demand,
    runnerUrl: listener.url,
    get counters() {
      return store.counters;
    },
    async [Symbol.asyncDispose]() {
      context.closeClaims();
      await listener[Symbol.asyncDispose]();
      await context.stop();
    },
  };
}

function sourceOf(secrets: SecretSource | ReadonlyMap<string, string>): SecretSource {
  if (!(secrets instanceof Map)) return secrets as SecretSource;
  const values: ReadonlyMap<string, string> = secrets;
  return {
    async get(_project, names) {
      return new Map(
        names.flatMap((name) => (values.has(name) ? [[name, new Secret(values.get(name)!)]] : [])),
      );
    },
  };
}

function notKept(): never {
  throw new Error("the plan of a run is not in memory, and no way to make it again was given");
}
