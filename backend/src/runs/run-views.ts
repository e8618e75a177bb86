import {
  stepRecords,
  type FlowError,
  type Json,
  type StepRecord,
  type Value,
  type Waiting,
} from "@flowrunner/engine";
import { adviceOn, waitingFor } from "../cluster/waiting-for.js";
import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { AttemptLook } from "../store/port/cluster/run-looks.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { StoredEvent } from "../store/port/run-events.js";
import type { RunActivity, RunFilter, RunPlace, RunSummary } from "../store/port/run-search.js";
import { DataLost } from "./data-lost.js";
import type { RunService } from "./run-service.js";

/** A value where it is small, and how large it is. */
export interface ShownValue {
  /** Null also when it is left out. */
  readonly json: Json;
  /** Of its JSON, in UTF-8, about. */
  readonly bytes: number;
  readonly isLeftOut: boolean;
}

export interface RunDetails extends RunSummary {
  readonly input: ShownValue;
  /** Null unless it succeeded. */
  readonly output: ShownValue | null;
  /** Null unless it failed. */
  readonly error: FlowError | null;
  /** What holds it up most, in a sentence; null: it has ended. */
  readonly waitingFor: string | null;
}

export interface ShownStep extends Omit<StepRecord, "output" | "error"> {
  readonly output: ShownValue | null;
  readonly error: FlowError | null;
}

export interface ShownActivity extends RunActivity {
  /** Where the first slice begins, in epoch ms. */
  readonly since: number;
  readonly sliceMs: number;
}

/** Which value of a run. */
export type ValueOf =
  | { readonly of: "input" | "output" }
  /** A step's output, or what its code was called with. */
  | { readonly of: "step" | "stepInput"; readonly path: string };

/** Bytes of JSON up to which a run shows its values, and a step in a list of steps. */
const shownOfRun = 64 * 1024;
const shownOfStep = 4 * 1024;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Up to how many runs an activity counts, and of how many flows it tells. */
const mostCounted = 20_000;
const mostFlows = 20;

interface RunViewParts {
  readonly store: PlatformStore;
  readonly clock: Clock;
  readonly runs: Pick<RunService, "events" | "valueOf" | "why">;
  /** Why pods get no work at all; null: they do. Default: they do. */
  readonly unsafety?: () => Promise<string | null>;
}

/** Runs as people and programs look at them. Throws `AppError` `NotFound` for a run that does not exist. */
export class RunViews {
  constructor(private readonly parts: RunViewParts) {}

  /** Newest first, those after `place`. */
  list(
    project: string,
    filter: RunFilter,
    place: RunPlace | null,
    limit: number,
  ): Promise<readonly RunSummary[]> {
    return this.parts.store.withTransaction({ project }, (tx) => tx.runSearch.page(filter, place, limit));
  }

  /** How the project's runs of the last days went, by the hour up to two days; of very many, the newest. */
  async activity(project: string, days: number): Promise<ShownActivity> {
    const sliceMs = days <= 2 ? hourMs : dayMs;
    const first = this.parts.clock.now() - days * dayMs;
    const asked = { since: first - (first % sliceMs), sliceMs, most: mostCounted, flows: mostFlows };
    const found = await this.parts.store.withTransaction({ project }, (tx) => tx.runSearch.activity(asked));
    return { ...found, since: asked.since, sliceMs };
  }

  async get(run: RunRef): Promise<RunDetails> {
    const { summary, first, last, looks } = await this.parts.store.withTransaction(run, async (tx) => {
      // In this order: a run that ends in between has not ended as shown, rather than without its output.
      const [summary, row] = [await tx.runSearch.get(run.runId), await tx.runs.get(run.runId)];
      if (!row || !summary) throw noRun(run);
      const [first] = await tx.runEvents.since(run.runId, 0, 1);
      const [last] = await tx.runEvents.since(run.runId, row.version - 1, 1);
      const looks = summary.endedAt === null ? await tx.runLooks.attempts([run.runId]) : [];
      return { summary, first, last, looks };
    });
    const { requestHash: _, ...shown } = summary;
    const outcome = shown.endedAt !== null && last?.event.type === "RunEnded" ? last.event.outcome : null;
    const output = outcome?.status === "succeeded" ? outcome.output : null;
    return {
      ...shown,
      input: await this.#show(run, inputsOf(first), shownOfRun),
      output: output && (await this.#show(run, output, shownOfRun)),
      error: outcome?.status === "failed" ? outcome.error : null,
      waitingFor: outcome ? null : waitingFor(summary, looks, (await this.parts.unsafety?.()) ?? null),
    };
  }

  /** The steps from the `skipped`th on, in the order of their start. */
  async steps(run: RunRef, skipped: number, limit: number): Promise<readonly ShownStep[]> {
    const history = await this.parts.runs.events(run);
    const records = stepRecords(history.map(({ event }) => event)).slice(skipped, skipped + limit);
    return Promise.all(
      records.map(async ({ output, error, ...record }) => ({
        ...record,
        output: output ? await this.#show(run, output, shownOfStep) : null,
        error: error ?? null,
      })),
    );
  }

  /** The history after the event `since`. */
  events(run: RunRef, since: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.parts.store.withTransaction(run, async (tx) => {
      if (!(await tx.runs.get(run.runId))) throw noRun(run);
      return tx.runEvents.since(run.runId, since, limit);
    });
  }

  /** What the run waits for; of what waits in a queue also why no pod comes for it. */
  async why(run: RunRef): Promise<readonly Waiting[]> {
    const waiting = await this.parts.runs.why(run);
    if (!waiting.some(({ cause }) => cause.kind === "queue")) return waiting;
    const looks = await this.parts.store.withTransaction(run, (tx) => tx.runLooks.attempts([run.runId]));
    return waiting.map((each) => withTrouble(each, looks));
  }

  /** A value, however large. Throws `AppError` `NotFound` for one that there is not, or not yet. */
  async value(run: RunRef, which: ValueOf): Promise<Json> {
    const value = valueIn(await this.parts.runs.events(run), which);
    if (!value) throw new AppError("NotFound", `The run ${run.runId} has no such value, or not yet.`);
    return this.parts.runs.valueOf(run, value);
  }

  /** The text of its flow. Of two texts that differ in nothing that runs, the one that came first. */
  async document(run: RunRef): Promise<string> {
    return this.parts.store.withTransaction(run, async (tx) => {
      const row = await tx.runs.get(run.runId);
      if (!row) throw noRun(run);
      const version = await tx.flowVersions.get(row.flowVersion);
      if (!version) throw new DataLost(`The flow's version ${row.flowVersion} is not stored any more.`);
      return version.text;
    });
  }

  async #show(run: RunRef, value: Value, most: number): Promise<ShownValue> {
    const bytes = bytesOf(value);
    if (bytes > most) return { json: null, bytes, isLeftOut: true };
    const json = value.holes?.length ? await this.parts.runs.valueOf(run, value) : value.json;
    return { json, bytes, isLeftOut: false };
  }
}

function withTrouble(waiting: Waiting, looks: readonly AttemptLook[]): Waiting {
  const { step, cause } = waiting;
  if (cause.kind !== "queue") return waiting;
  const look = looks.find(
    ({ path, attempt, status }) => status === "queued" && path === step && attempt === cause.attempt,
  );
  if (!look?.trouble) return waiting;
  const { reason: code, message, since } = look.trouble;
  return { ...waiting, cause: { ...cause, trouble: { code, message, since, advice: adviceOn(code) } } };
}

function inputsOf(first: StoredEvent | undefined): Value {
  return first?.event.type === "RunCreated" ? first.event.inputs : { json: null };
}

function valueIn(history: readonly StoredEvent[], which: ValueOf): Value | undefined {
  const events = history.map(({ event }) => event);
  switch (which.of) {
    case "input":
      return inputsOf(history[0]);
    case "output": {
      const last = events.at(-1);
      return last?.type === "RunEnded" && last.outcome.status === "succeeded"
        ? last.outcome.output
        : undefined;
    }
    case "step":
      return stepRecords(events).find(({ path }) => path === which.path)?.output;
    case "stepInput":
      return events
        .flatMap((event) => (event.type === "AttemptQueued" && event.path === which.path ? [event] : []))
        .findLast(({ call }) => call)?.call?.input;
  }
}

function bytesOf({ json, holes = [] }: Value): number {
  return holes.reduce((sum, { payload }) => sum + payload.bytes, Buffer.byteLength(JSON.stringify(json)));
}

function noRun({ runId }: RunRef): AppError {
  return new AppError("NotFound", `There is no run ${runId}.`);
}
