import { ExpressionFailure, firingOf, inputOfFiring, type Plan } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { presentFlow } from "../flows/flow-service.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { FiringRow, SchedulePlace } from "../store/port/schedules.js";
import type { StartedRun, StartRequest } from "../runs/run-starts.js";

export interface FiringStartParts {
  readonly store: PlatformStore;
  readonly plans: {
    of(
      project: string,
      version: { readonly version: string; readonly text: string },
    ): { readonly plan: Plan };
  };
  readonly starts: { start(request: StartRequest): Promise<StartedRun> };
  readonly runs: { cancel(run: RunRef, by: string): Promise<void> };
}

type Outcome = Pick<FiringRow, "status" | "runId" | "reason" | "message">;

/** Starts what was decided to be started: the same firing again finds the run that it has. */
export class FiringStarts {
  constructor(private readonly parts: FiringStartParts) {}

  /** How the firing ended. Throws where that is not known: it is to be started again. */
  async start(project: string, place: SchedulePlace, firing: FiringRow): Promise<Outcome> {
    try {
      return await this.#start(project, place, firing);
    } catch (failure) {
      const refusal = refusalOf(failure);
      if (refusal === null) throw failure;
      return { status: "missed", runId: null, ...refusal };
    }
  }

  async #start(
    project: string,
    { flow: name, name: trigger }: SchedulePlace,
    firing: FiringRow,
  ): Promise<Outcome> {
    const { flow, config } = await this.parts.store.withTransaction({ project }, async (tx) => ({
      flow: await presentFlow(tx, name),
      config: (await tx.projectConfig.get())?.values ?? {},
    }));
    const schedule = this.parts.plans.of(project, flow).plan.schedules.find((one) => one.name === trigger);
    if (!schedule) throw new AppError("NotFound", `The flow has no schedule ${trigger} any more.`);
    const told = firingOf(schedule, firing.scheduledAt);
    const inputs = inputOfFiring(schedule, told, config);
    if (inputs === null) return conditionFalse;
    const by = firing.askedBy ?? `schedule:${trigger}`;
    if (schedule.overlap === "cancelOldest" && firing.askedBy === null)
      await this.#cancelOthers(project, { flow: name, name: trigger }, firing, by);
    const { run } = await this.parts.starts.start({
      ...{ project, inputs, by, labels: {}, priority: null, idempotencyKey: null },
      subject: { flow: name, version: flow.number },
      firing: { of: told, scheduledAt: firing.scheduledAt },
    });
    return { status: "started", runId: run.runId, reason: null, message: null };
  }

  async #cancelOthers(
    project: string,
    place: SchedulePlace,
    { scheduledAt }: FiringRow,
    by: string,
  ): Promise<void> {
    const open = await this.parts.store.withTransaction({ project }, (tx) =>
      tx.firings.openRuns(place, scheduledAt),
    );
    for (const runId of open) await this.parts.runs.cancel({ project, runId }, by);
  }
}

const conditionFalse: Outcome = {
  status: "skipped",
  runId: null,
  reason: "Condition",
  message: "The trigger's `if` was false.",
};

/** Why no run can be started, now or later; null: it may still be. */
function refusalOf(failure: unknown): { readonly reason: string; readonly message: string } | null {
  if (failure instanceof ExpressionFailure) return { reason: failure.code, message: failure.message };
  if (!(failure instanceof AppError) || failure.retryable) return null;
  return { reason: failure.code, message: failure.message };
}
