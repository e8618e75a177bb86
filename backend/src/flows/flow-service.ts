import type { Diagnostic, JsonObject } from "@flowrunner/engine";
import { refuseStale } from "../cluster/epochs.js";
import { AppError } from "../errors.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { FlowContent, FlowRow, ListedFlow, PublishedVersion } from "../store/port/flows.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import { publishSchedules } from "../schedules/published-schedules.js";
import type { Actor } from "../tenants/actor.js";
import type { CheckedDocument, CheckedFlow } from "./check-document.js";
import { textDiff } from "./text-diff.js";

/** Called with the present entity tag of what is to be written, null where nothing is; throws to refuse. */
export type Precondition = (etag: string | null) => void;

export interface Publication {
  readonly project: string;
  readonly name: string;
  readonly text: string;
  readonly by: Actor;
  readonly precondition: Precondition;
  /** Default: people publish it. */
  readonly source?: ClusterSource;
}

/** The cluster's object that a flow is made of, as the controller of this epoch saw it. */
export interface ClusterSource {
  readonly uid: string;
  readonly generation: number;
  readonly epoch: number;
}

export interface Published {
  readonly flow: FlowRow;
  /** `none`: it is as it was; `updated`: without a new version. */
  readonly change: "created" | "version" | "updated" | "none";
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface RunnableDocument {
  readonly flow: CheckedFlow;
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

interface FlowServiceParts {
  readonly store: PlatformStore;
  readonly checker: { check(text: string): Promise<CheckedDocument> };
  /** A schedule is to be looked at then. */
  readonly scheduled: (at: number) => void;
}

/** Flows by name, and what was published of them. Throws `AppError` `NotFound` for what does not exist. */
export class FlowService {
  constructor(private readonly parts: FlowServiceParts) {}

  check(text: string): Promise<CheckedDocument> {
    return this.parts.checker.check(text);
  }

  /** Throws `AppError` `Unprocessable` for a document that cannot run, with `details.diagnostics`. */
  async checkToRun(text: string): Promise<RunnableDocument> {
    if (text.includes("\0")) throw new AppError("Unprocessable", "The document holds the character U+0000.");
    const { flow, diagnostics } = await this.check(text);
    if (!flow) throw invalid(diagnostics);
    return { flow, diagnostics };
  }

  /**
   * Publishes a document under its name. Content that the newest version has is no new version. Throws `AppError`
   * `Unprocessable` with `details.diagnostics` for a document that cannot run, `OwnedByCluster`; for one of the cluster
   * `AlreadyExists` where people have one of its name, and `StaleEpoch`.
   */
  async publish(publication: Publication): Promise<Published> {
    const { flow, diagnostics } = await this.#checked(publication);
    for (;;) {
      try {
        const published = await this.parts.store.withTransaction(publication, async (tx) => {
          const published = await publish(tx, flow, publication);
          if (published.change !== "none") await this.#schedule(tx, flow);
          return published;
        });
        return { ...published, diagnostics };
      } catch (failure) {
        if (!(failure instanceof UniqueViolation)) throw failure; // else somebody has just created it: look again
      }
    }
  }

  get(project: string, name: string): Promise<FlowRow> {
    return this.parts.store.withTransaction({ project }, (tx) => presentFlow(tx, name));
  }

  /** By name, those after `after`. */
  list(project: string, after: string, limit: number): Promise<readonly ListedFlow[]> {
    return this.parts.store.withTransaction({ project }, (tx) => tx.flows.list(after, limit));
  }

  /** Its runs and their versions stay. */
  async delete(project: string, name: string, by: Actor, precondition: Precondition): Promise<void> {
    await this.parts.store.withTransaction({ project }, async (tx) => {
      const flow = await tx.flows.lock(name);
      if (!flow || flow.deletedAt !== null) throw noFlow(name);
      refuseOwned(flow);
      precondition(etagOf(flow));
      await tx.flows.delete(name, by.email);
      await publishSchedules(tx, name, []);
      await log(tx, "flow.deleted", name, by);
    });
  }

  /** The cluster's object has gone; nothing happens when the flow is not this object's. Throws `AppError` `StaleEpoch`. */
  async archive(
    project: string,
    name: string,
    { uid, epoch }: Omit<ClusterSource, "generation">,
    by: Actor,
  ): Promise<void> {
    await this.parts.store.withTransaction({ project }, async (tx) => {
      await refuseStale(tx, epoch);
      const flow = await tx.flows.lock(name);
      if (flow?.clusterUid !== uid || flow.deletedAt !== null) return;
      await tx.flows.delete(name, by.email);
      await publishSchedules(tx, name, []);
      await log(tx, "flow.deleted", name, by);
    });
  }

  /** Newest first, those with smaller numbers than `before`; also of a deleted flow. */
  versions(
    project: string,
    name: string,
    before: number,
    limit: number,
  ): Promise<readonly PublishedVersion[]> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      if (!(await tx.flows.get(name))) throw noFlow(name);
      return tx.publishedVersions.list(name, before, limit);
    });
  }

  version(
    project: string,
    name: string,
    number: number,
  ): Promise<PublishedVersion & { readonly text: string }> {
    return this.parts.store.withTransaction({ project }, (tx) => versionOf(tx, name, number));
  }

  /** What changed between two versions, as a unified diff of their documents. */
  async diff(project: string, name: string, from: number, to: number): Promise<string> {
    const [before, after] = await this.parts.store.withTransaction({ project }, async (tx) => [
      await versionOf(tx, name, from),
      await versionOf(tx, name, to),
    ]);
    return textDiff(
      { name: `${name}@${from}`, text: before!.text },
      { name: `${name}@${to}`, text: after!.text },
    );
  }

  async #schedule(tx: PlatformTransaction, { name, schedules }: CheckedFlow): Promise<void> {
    const first = await publishSchedules(tx, name, schedules);
    if (first !== null) tx.onCommit(() => this.parts.scheduled(first));
  }

  async #checked({ name, text }: Publication): Promise<RunnableDocument> {
    const checked = await this.checkToRun(text);
    if (checked.flow.name === name) return checked;
    throw new AppError(
      "Unprocessable",
      `The document's \`metadata.name\` is ${checked.flow.name}, not ${name}.`,
    );
  }
}

export function etagOf({ revision }: Pick<FlowRow, "revision">): string {
  return `r${revision}`;
}

/** Throws `AppError` `NotFound` for one that was deleted, too. */
export async function presentFlow(tx: PlatformTransaction, name: string): Promise<FlowRow> {
  const flow = await tx.flows.get(name);
  if (!flow || flow.deletedAt !== null) throw noFlow(name);
  return flow;
}

export async function versionOf(
  tx: PlatformTransaction,
  name: string,
  number: number,
): Promise<PublishedVersion & { readonly text: string }> {
  const version = await tx.publishedVersions.get(name, number);
  if (!version) throw new AppError("NotFound", `There is no version ${number} of a flow ${name}.`);
  return version;
}

async function publish(
  tx: PlatformTransaction,
  { name, version, description, labels }: CheckedFlow,
  { text, by, precondition, source }: Publication,
): Promise<Pick<Published, "flow" | "change">> {
  if (source) await refuseStale(tx, source.epoch);
  const present = await tx.flows.lock(name);
  const isThere = present !== null && present.deletedAt === null;
  if (isThere) refuseOther(present, source);
  precondition(isThere ? etagOf(present) : null);
  if (isThere && (isOvertaken(present, source) || isAsItIs(present, text, source)))
    return { flow: present, change: "none" };
  await tx.flowVersions.put({ version, text });
  const isSame = isThere && present.version === version;
  const number = (present?.number ?? 0) + (isSame ? 0 : 1);
  const content: FlowContent = { name, number, version, text, description, labels, ...ownerOf(source) };
  const flow = await (present ? tx.flows.replace(content, by.email) : tx.flows.insert(content, by.email));
  if (!isSame) await tx.publishedVersions.add(name, number, version, by.email);
  await log(tx, "flow.published", name, by, { number, version });
  return { flow, change: !isThere ? "created" : isSame ? "updated" : "version" };
}

/** People and the cluster do not change each other's flows. A new object of the cluster takes its predecessor's over. */
function refuseOther(present: FlowRow, source: ClusterSource | undefined): void {
  if (!source) return refuseOwned(present);
  if (present.clusterUid === null)
    throw new AppError("AlreadyExists", `There is a flow ${present.name} that people have made.`);
}

function refuseOwned({ name, clusterUid }: FlowRow): void {
  if (clusterUid === null) return;
  throw new AppError(
    "OwnedByCluster",
    `The flow ${name} is made of an object of the cluster: change it there, with kubectl, or copy it here.`,
  );
}

/** A look at the object that came late. */
function isOvertaken({ clusterUid, clusterGeneration }: FlowRow, source: ClusterSource | undefined): boolean {
  return clusterUid !== null && clusterUid === source?.uid && source.generation < clusterGeneration!;
}

function isAsItIs({ text, clusterUid }: FlowRow, given: string, source: ClusterSource | undefined): boolean {
  return text === given && clusterUid === (source?.uid ?? null);
}

function ownerOf(source: ClusterSource | undefined): Pick<FlowContent, "clusterUid" | "clusterGeneration"> {
  return { clusterUid: source?.uid ?? null, clusterGeneration: source?.generation ?? null };
}

async function log(
  tx: PlatformTransaction,
  action: string,
  target: string,
  { email }: Actor,
  details: JsonObject = {},
): Promise<void> {
  await tx.auditLog.append({ actor: email, action, target, details });
}

function noFlow(name: string): AppError {
  return new AppError("NotFound", `There is no flow ${name}.`);
}

function invalid(diagnostics: readonly Diagnostic[]): AppError {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  const place = first ? ` (line ${first.range.start.line}): ${first.message}` : "";
  return new AppError("Unprocessable", `The flow has ${errors.length} errors; the first${place}.`, {
    details: { diagnostics },
  });
}
