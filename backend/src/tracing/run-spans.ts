import { createHash } from "node:crypto";
import { ROOT_CONTEXT, SpanStatusCode, trace, type Context, type Tracer } from "@opentelemetry/api";
import { core } from "@opentelemetry/sdk-node";
import type { AttemptEnding, CommittedPass } from "../runs/committed.js";
import type { RunRow } from "../store/port/runs.js";
import type { ChosenIds } from "./chosen-ids.js";

/** A span that is over: when, in epoch ms of the database, and how. */
interface PastSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly about: { readonly [key: string]: string | number };
  /** Code of what failed; null: nothing did. */
  readonly failure: string | null;
}

const isSampled = 1;

/**
 * Runs, their passes and their attempts as spans.
 *
 * T1 A span is made of what was committed, when it is over: there is none of what did not happen, and none is lost with
 *    the process that began it.
 * T2 The ids of a run's and of an attempt's span follow from theirs: whichever replica makes a span knows its parent's.
 * T3 A run is in the trace of what started it; else its trace has its id. What a retry adds goes below the same span.
 */
export class RunSpans {
  constructor(
    private readonly tracer: Tracer,
    private readonly ids: ChosenIds,
  ) {}

  passCommitted(pass: CommittedPass): void {
    const { run, events, queued, ended, at, tookMs } = pass;
    const parent = belowRun(run);
    const about = {
      ...aboutRun(run),
      "flowrunner.events": events.length,
      "flowrunner.queued": queued.length,
    };
    this.#add({ name: "run pass", from: at, to: at + tookMs, about, failure: null }, parent);
    for (const ending of ended) this.#attemptEnded(run, ending, at, parent);
    this.#runEnded(pass);
  }

  #attemptEnded(run: RunRow, { attempt, as }: AttemptEnding, at: number, parent: Context): void {
    const { id, path, generation, attempt: number, queuedAt } = attempt;
    const about = {
      ...aboutRun(run),
      "flowrunner.step": path,
      "flowrunner.generation": generation,
      "flowrunner.attempt": number,
      "flowrunner.outcome": as,
    };
    const ids = { traceId: traceOf(run).traceId, spanId: spanIdOf(id) }; // T2
    const failure = as === "failed" || as === "lost" ? as : null;
    this.#add({ name: "attempt", from: queuedAt, to: at, about, failure }, parent, ids);
    if (attempt.status !== "claimed") return;
    const { claimedAt, workerId } = attempt.claim;
    const below = trace.setSpanContext(ROOT_CONTEXT, { ...ids, traceFlags: traceOf(run).traceFlags });
    const claim = { name: "claim", from: queuedAt, to: claimedAt, failure: null };
    this.#add({ ...claim, about: { ...about, "flowrunner.worker": workerId } }, below);
  }

  #runEnded({ run, events, generation, at }: CommittedPass): void {
    const end = events.find(({ event }) => event.type === "RunEnded")?.event;
    if (end?.type !== "RunEnded" || generation > 0) return; // T3
    const { outcome } = end;
    const failure = outcome.status === "failed" ? outcome.error.code : null;
    const about = { ...aboutRun(run), "flowrunner.outcome": outcome.status };
    const ids = { traceId: traceOf(run).traceId, spanId: spanIdOf(run.runId) }; // T2
    this.#add({ name: "run", from: run.createdAt, to: at, about, failure }, startOf(run), ids);
  }

  #add(
    { name, from, to, about, failure }: PastSpan,
    parent: Context,
    ids?: Parameters<ChosenIds["with"]>[0],
  ): void {
    const make = () => this.tracer.startSpan(name, { startTime: from, attributes: about }, parent);
    const span = ids ? this.ids.with(ids, make) : make();
    if (failure !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
    span.end(Math.max(from, to));
  }
}

function aboutRun({ project, runId }: RunRow) {
  return { "flowrunner.project": project, "flowrunner.run": runId };
}

/** T3 */
function traceOf({ runId, traceparent }: RunRow) {
  const started = traceparent === null ? null : core.parseTraceParent(traceparent);
  return started ?? { traceId: runId.replaceAll("-", ""), traceFlags: isSampled };
}

/** Where the run's own span belongs. */
function startOf({ traceparent }: RunRow): Context {
  const started = traceparent === null ? null : core.parseTraceParent(traceparent);
  return started ? trace.setSpanContext(ROOT_CONTEXT, { ...started, isRemote: true }) : ROOT_CONTEXT;
}

function belowRun(run: RunRow): Context {
  const { traceId, traceFlags } = traceOf(run);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, traceFlags, spanId: spanIdOf(run.runId) });
}

/** T2 */
function spanIdOf(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 16);
}
