import { materialise, payloadsOf, type Json, type RunEvent, type Value } from "@flowrunner/engine";
import type { AttemptView, OwnedRun, RunOwner, RunView } from "@flowrunner/protocol";
import type { PlanCache } from "../runs/plan-cache.js";
import type { AttemptLook, RunLook } from "../store/port/cluster/run-looks.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import type { ProjectBindings } from "./project-bindings.js";
import { runIdOf } from "./run-ids.js";
import type { InstallationSafety } from "./safety/installation-safety.js";
import { waitingFor } from "./waiting-for.js";

interface RunStatusesParts {
  readonly store: PlatformStore;
  readonly bindings: Pick<ProjectBindings, "projectOf">;
  readonly plans: Pick<PlanCache, "get">;
  readonly safety: Pick<InstallationSafety, "unsafety">;
}

/** Bytes of JSON up to which an output is shown. */
const shownOutput = 8 * 1024;
const shownMessage = 4_096;

/** Runs as the status of their objects shows them: two statements for all of them. */
export class RunStatuses {
  constructor(private readonly parts: RunStatusesParts) {}

  /** One for each object. Throws `AppError` `NotFound` for a namespace without a project. */
  async look(namespace: string, owners: readonly RunOwner[]): Promise<readonly OwnedRun[]> {
    const project = await this.parts.bindings.projectOf(namespace);
    const owned = owners.map((owner) => ({ uid: owner.uid, run: runIdOf(project, owner) }));
    const views = await this.#views(
      project,
      owned.map(({ run }) => run),
    );
    return owned.map(({ uid, run }) => ({ uid, run, view: views.get(run) ?? null }));
  }

  /** Of those that exist. */
  async #views(project: string, runIds: readonly string[]): Promise<ReadonlyMap<string, RunView>> {
    const unsafety = await this.parts.safety.unsafety();
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const runs = await tx.runLooks.runs(runIds);
      const attempts = attemptsByRun(await tx.runLooks.attempts(runIds));
      const views = new Map<string, RunView>();
      for (const run of runs)
        views.set(run.runId, await this.#view(tx, run, attempts.get(run.runId) ?? [], unsafety));
      return views;
    });
  }

  async #view(
    tx: PlatformTransaction,
    run: RunLook,
    attempts: readonly AttemptLook[],
    unsafety: string | null,
  ): Promise<RunView> {
    const { plan } = await this.parts.plans.get(tx, run.flowVersion);
    const outcome = run.ending?.type === "RunEnded" ? run.ending.outcome : null;
    const output = outcome?.status === "succeeded" ? await shown(tx, outcome.output) : nothing;
    const isFunction = run.kind === "FunctionRun";
    const [latest] = attempts;
    return {
      run: run.runId,
      status: run.status,
      flow: run.flow !== null && run.flowNumber !== null ? { name: run.flow, number: run.flowNumber } : null,
      steps: { ended: Math.min(run.stepsEnded, plan.root.steps.length), total: plan.root.steps.length },
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      output: output.json,
      outputBytes: output.bytes,
      error: errorOf(outcome),
      waitingFor: outcome ? null : waitingFor(run, attempts, unsafety),
      attempt: isFunction && latest ? attemptView(latest) : null,
    };
  }
}

function attemptsByRun(attempts: readonly AttemptLook[]): ReadonlyMap<string, readonly AttemptLook[]> {
  const byRun = new Map<string, AttemptLook[]>();
  for (const attempt of attempts) byRun.set(attempt.runId, [...(byRun.get(attempt.runId) ?? []), attempt]);
  return byRun;
}

type Outcome = Extract<RunEvent, { readonly type: "RunEnded" }>["outcome"];

function errorOf(outcome: Outcome | null): RunView["error"] {
  if (outcome?.status !== "failed") return null;
  const { code, message, step = null } = outcome.error;
  return { code: code.slice(0, 64) || "Failed", message: message.slice(0, shownMessage), step };
}

const nothing = { json: null, bytes: 0 } as const;

async function shown(tx: PlatformTransaction, output: Value): Promise<{ json: Json; bytes: number }> {
  const payloads = payloadsOf(output);
  const bytes = payloads.reduce(
    (sum, payload) => sum + payload.bytes,
    Buffer.byteLength(JSON.stringify(output.json)),
  );
  if (bytes > shownOutput) return { json: null, bytes };
  if (payloads.length === 0) return { json: output.json, bytes };
  const texts = await tx.payloads.get(payloads.map(({ hash }) => hash));
  const values = [...texts].map(([hash, text]) => [hash, JSON.parse(text) as Json] as const);
  return { json: materialise(output, new Map(values)), bytes };
}

function attemptView(look: AttemptLook): AttemptView {
  const { podUid: uid, podName: name, namespace, exit } = look;
  const pod = uid !== null && name !== null && namespace !== null ? { namespace, name, uid } : null;
  const { code = null, signal = null, reason = null, usage = null } = exit ?? {};
  return {
    ...{ number: look.attempt, pod, startedAt: look.claimedAt, endedAt: look.endedAt },
    ...{ exit: { code, signal, reason }, usage },
  };
}
