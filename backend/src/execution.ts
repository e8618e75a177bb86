import type { Clock } from "./clock.js";
import type { Context } from "./context.js";
import type { FlowChecker } from "./flows/flow-checker.js";
import { FlowService } from "./flows/flow-service.js";
import { FlowUseService } from "./flows/flow-uses.js";
import type { Log } from "./log.js";
import { FiringStarts } from "./schedules/firing-starts.js";
import { FiringWork } from "./schedules/firing-work.js";
import { ScheduleService } from "./schedules/schedule-service.js";
import { Scheduler } from "./schedules/scheduler.js";
import { ApprovalViews } from "./runs/approval-views.js";
import { EventService } from "./runs/event-service.js";
import { RunLogs } from "./runs/run-logs.js";
import type { RunService } from "./runs/run-service.js";
import { RunStarts, standardMaxOpenRuns } from "./runs/run-starts.js";
import { RunViews } from "./runs/run-views.js";
import { CollectionService } from "./data/collection-service.js";
import { RecordService } from "./data/record-service.js";
import type { PlatformStore } from "./store/port/platform-store.js";

export interface ExecutionParts {
  readonly store: PlatformStore;
  readonly context: Context;
  readonly clock: Clock;
  readonly checker: FlowChecker;
  readonly log: Log;
  /** Of a project at a time. Default 10,000. */
  readonly maxOpenRuns?: number | undefined;
  /** Of the request that is being answered; null: there is none. Default: never. */
  readonly traceparent?: () => string | null;
  /** Why pods get no work at all. Default: they do. */
  readonly unsafety?: () => Promise<string | null>;
}

/** What people and programs do with flows, their runs and the records that these keep. */
export interface Execution {
  readonly flows: FlowService;
  readonly flowUses: FlowUseService;
  readonly runs: RunService;
  readonly runStarts: RunStarts;
  readonly schedules: ScheduleService;
  /** To be started and stopped. */
  readonly scheduler: Scheduler;
  readonly runViews: RunViews;
  readonly runLogs: RunLogs;
  readonly events: EventService;
  readonly approvals: ApprovalViews;
  readonly collections: CollectionService;
  readonly records: RecordService;
}

export function createExecution({
  store,
  clock,
  context,
  checker,
  log,
  maxOpenRuns = standardMaxOpenRuns,
  traceparent = () => null,
  unsafety = () => Promise.resolve(null),
}: ExecutionParts): Execution {
  const { runs, plans } = context;
  const runStarts = new RunStarts({ store, runs, plans, maxOpenRuns, traceparent });
  const starts = new FiringStarts({ store, plans, runs, starts: runStarts });
  const work = new FiringWork({ store, starts, log });
  const scheduler = new Scheduler({ due: store.dueSchedules, clock, log, look: (place) => work.look(place) });
  const scheduled = (at: number): void => scheduler.noticed(at);
  return {
    flows: new FlowService({ store, checker, scheduled }),
    flowUses: new FlowUseService({ store, plans }),
    runs,
    runStarts,
    schedules: new ScheduleService({ store, scheduled }),
    scheduler,
    runViews: new RunViews({ store, clock, runs, unsafety }),
    runLogs: new RunLogs(store),
    events: new EventService({ store, published: context.eventsPublished }),
    approvals: new ApprovalViews(store),
    collections: new CollectionService(store),
    records: new RecordService(store),
  };
}
