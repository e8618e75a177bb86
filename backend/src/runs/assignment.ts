import { materialise, payloadsOf, platformError, type FlowError, type Json } from "@flowrunner/engine";
import { dataRoute, protocolVersion, type ClaimAnswer } from "@flowrunner/protocol";
import type { DataTokens } from "../data/data-tokens.js";
import type { Secret } from "../secrets/secret.js";
import type { Limits, Periods } from "../settings.js";
import type { ClaimedAttempt, NextAttempt } from "../store/port/attempts.js";
import type { Store, Transaction } from "../store/port/store.js";
import { DataLost } from "./data-lost.js";
import { idempotencyKeyOf } from "./identities.js";
import type { PayloadCache } from "./payload-cache.js";
import type { CodeStep, PlanCache } from "./plan-cache.js";
import { secretNamesOf } from "./secret-names.js";
import type { SecretSource } from "./secret-source.js";

/** Everything that a worker needs for an attempt, but for what the claim itself gives. */
export type Assignment = ReadyAssignment | { readonly isReady: false; readonly error: FlowError };

export interface ReadyAssignment extends Materials {
  readonly isReady: true;
  readonly secrets: ReadonlyMap<string, Secret>;
  readonly filesRoot: string | null;
}

/** What the store knows of it. */
interface Materials {
  readonly flow: string;
  /** When its run left the queue, in epoch ms. */
  readonly runStartedAt: number;
  readonly step: CodeStep;
  readonly input: Json;
}

export interface AssignmentParts {
  readonly store: Store;
  readonly plans: PlanCache;
  readonly payloads: PayloadCache;
  readonly secrets: SecretSource;
  readonly periods: Periods;
  readonly limits: Limits;
  /** Absolute path of a project's files; null: there are none. */
  readonly filesRootOf: (project: string) => Promise<string | null>;
  /** Null: there are no records here. */
  readonly dataTokens: DataTokens | null;
}

/** Makes claim answers: code from the plan, input from the payloads, secrets from their source. */
export class Assignments {
  constructor(private readonly parts: AssignmentParts) {}

  /**
   * Gathers what attempts of a project need before they are claimed, so that none is claimed that cannot be handed out.
   * What is at hand asks the store for nothing.
   */
  async prepare(attempts: readonly (NextAttempt | ClaimedAttempt)[]): Promise<readonly Assignment[]> {
    const [first] = attempts;
    if (!first) return [];
    const atHand = attempts.flatMap((attempt) => this.#atHand(attempt) ?? []);
    const read = atHand.length === attempts.length ? atHand : await this.#readAll(first.project, attempts);
    const filesRoot = await this.parts.filesRootOf(first.project);
    const names = new Set(
      read.flatMap((found) => (found instanceof DataLost ? [] : secretNamesOf(found.step))),
    );
    const secrets = names.size > 0 ? await this.parts.secrets.get(first.project, [...names]) : new Map();
    return read.map((materials) => {
      if (materials instanceof DataLost) return { isReady: false, error: materials.flowError };
      const lacksRecords = materials.step.action.data && !this.parts.dataTokens;
      return lacksRecords
        ? { isReady: false, error: noRecords() }
        : withSecrets(materials, secrets, filesRoot);
    });
  }

  /** The answer to a claim that is committed. */
  async answer(attempt: ClaimedAttempt, token: string, assignment: ReadyAssignment): Promise<ClaimAnswer> {
    const { runStartedAt, flow, step, input, secrets, filesRoot } = assignment;
    const { graceMs, heartbeatMs, leaseMs } = this.parts.periods;
    const { outputBytes, logBytes, lineBytes } = this.parts.limits;
    const { resources, files } = attempt.requirements;
    return {
      v: protocolVersion,
      attempt: {
        id: attempt.id,
        epoch: attempt.claim.epoch,
        path: attempt.path,
        step: step.name,
        number: attempt.attempt,
        generation: attempt.generation,
      },
      token,
      run: {
        id: attempt.runId,
        flow,
        version: attempt.flowVersion,
        startedAt: new Date(runStartedAt).toISOString(),
        attempt: attempt.generation + 1,
      },
      idempotencyKey: idempotencyKeyOf(attempt.runId, attempt.path),
      runtime: attempt.requirements.runtime,
      program: step.action.source,
      input,
      secrets: Object.fromEntries([...secrets].map(([name, value]) => [name, value.reveal()])),
      env: envOf(step, attempt),
      files: { root: filesRoot, access: files },
      data: await this.#dataAccess(attempt, step),
      limits: { outputBytes, logBytes, lineBytes, memoryBytes: resources.memoryBytes },
      deadline: attempt.claim.deadline,
      graceMs,
      heartbeatMs,
      leaseMs,
      lock: false,
    };
  }

  /** The token lives as long as the attempt may: nothing has to be renewed, and the fence ends it before. */
  async #dataAccess(
    { id, project, claim }: ClaimedAttempt,
    { action }: CodeStep,
  ): Promise<ClaimAnswer["data"]> {
    const { dataTokens, periods } = this.parts;
    if (!action.data || !dataTokens) return null;
    const caller = { project, attemptId: id, epoch: claim.epoch, access: action.data };
    const token = await dataTokens.issue(caller, claim.deadline + periods.graceMs);
    return { url: dataRoute, token };
  }

  #atHand(attempt: NextAttempt | ClaimedAttempt): Materials | null {
    const known = this.parts.plans.recent(attempt.project, attempt.flowVersion);
    const step = known?.codeSteps.get(attempt.stepId);
    const { input } = attempt.call;
    if (!known || !step || payloadsOf(input).length > 0 || !("runStartedAt" in attempt)) return null;
    const { runStartedAt } = attempt;
    return { flow: known.plan.name, runStartedAt, step, input: materialise(input, nothingLoaded) };
  }

  #readAll(
    project: string,
    attempts: readonly (NextAttempt | ClaimedAttempt)[],
  ): Promise<readonly (Materials | DataLost)[]> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const materials: (Materials | DataLost)[] = [];
      for (const attempt of attempts) materials.push(await this.#read(tx, attempt));
      return materials;
    });
  }

  /** What the attempt needs, or what of it is lost. */
  async #read(tx: Transaction, attempt: NextAttempt | ClaimedAttempt): Promise<Materials | DataLost> {
    try {
      return await this.#assemble(tx, attempt);
    } catch (failure) {
      if (failure instanceof DataLost) return failure;
      throw failure;
    }
  }

  async #assemble(tx: Transaction, attempt: NextAttempt | ClaimedAttempt): Promise<Materials> {
    const { plan, codeSteps } = await this.parts.plans.get(tx, attempt.flowVersion);
    const step = codeSteps.get(attempt.stepId);
    if (!step) throw new DataLost(`The step ${attempt.path} is in no flow that is stored.`);
    const hashes = payloadsOf(attempt.call.input).map(({ hash }) => hash);
    const input = materialise(attempt.call.input, await this.parts.payloads.load(tx, hashes));
    return { flow: plan.name, runStartedAt: await runStartOf(tx, attempt), step, input };
  }
}

const nothingLoaded: ReadonlyMap<string, Json> = new Map();

async function runStartOf(tx: Transaction, attempt: NextAttempt | ClaimedAttempt): Promise<number> {
  if ("runStartedAt" in attempt) return attempt.runStartedAt;
  const run = await tx.runs.get(attempt.runId);
  if (!run) throw new DataLost(`The run ${attempt.runId} is not stored any more.`);
  return run.startedAt ?? run.createdAt;
}

/** Each attempt gets what its own step names. */
function withSecrets(
  materials: Materials,
  found: ReadonlyMap<string, Secret>,
  filesRoot: string | null,
): Assignment {
  const names = secretNamesOf(materials.step);
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) return { isReady: false, error: secretMissing(missing) };
  const secrets = new Map(names.map((name) => [name, found.get(name)!]));
  return { isReady: true, ...materials, secrets, filesRoot };
}

function envOf({ action }: CodeStep, { call }: ClaimedAttempt): ClaimAnswer["env"] {
  const values = Object.entries(call.env).map(([name, value]) => [name, { value }] as const);
  const secrets = action.env.flatMap((entry) =>
    "secret" in entry ? [[entry.name, { secret: entry.secret }] as const] : [],
  );
  return Object.fromEntries([...values, ...secrets]);
}

function noRecords(): FlowError {
  return platformError(
    "DataUnavailable",
    "There are no records here: start a server with `flow up`, and run the flow there.",
  );
}

function secretMissing(names: readonly string[]): FlowError {
  const list = names.join(", ");
  return platformError(
    "SecretMissing",
    `There is no secret ${list}: add it to the project, or give it to the run.`,
  );
}
