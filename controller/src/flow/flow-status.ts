import type { FlowPublicationAnswer } from "@flowrunner/protocol";
import type { FlowStatus } from "@flowrunner/kube";
import { conditionsOf, type Claim } from "../custom-resource/conditions.js";
import type { FlowObject, FlowRunObject } from "../custom-resource/objects.js";
import { deepestSpec, type FlowDocument } from "./flow-document.js";
import { diagnosticsText } from "./diagnostic-text.js";

/** What the backend says of a Flow, or we in its place. */
export type Publication =
  FlowPublicationAnswer | { readonly outcome: Exclude<FlowDocument["kind"], "whole"> };

/** The status of a Flow whose document has this digest, with what came of publishing it. */
export function publishedStatus(
  { metadata: { generation = 1 }, status }: FlowObject,
  digest: string,
  publication: Publication,
  nowMs: number,
): FlowStatus {
  const conditions = conditionsOf(claimsOf(publication), status?.conditions, generation, nowMs);
  const { version, contentVersion, lastRun } = status ?? {};
  return {
    observedGeneration: generation,
    conditions,
    digest,
    ...(publication.outcome === "published"
      ? { version: publication.number, contentVersion: publication.version }
      : {
          ...(version !== undefined && { version }),
          ...(contentVersion !== undefined && { contentVersion }),
        }),
    ...(lastRun && { lastRun }),
  };
}

/**
 * The newest of the FlowRuns of a flow, as its status shows it. Where all are gone it is the last that was shown, whose
 * deletion has cancelled it if it had not ended.
 */
export function lastRunOf(
  { metadata: { name }, status }: FlowObject,
  runs: readonly FlowRunObject[],
): FlowStatus["lastRun"] {
  const own = runs.filter((run) => run.spec.flow === name && run.status?.state !== undefined);
  const [newest] = own.sort((a, b) => ageOf(b).localeCompare(ageOf(a)));
  return newest ? shown(newest) : ended(status?.lastRun);
}

function ended(last: FlowStatus["lastRun"]): FlowStatus["lastRun"] {
  return last && !ends.has(last.state) ? { ...last, state: "Cancelled" } : last;
}

const ends: ReadonlySet<string> = new Set(["Succeeded", "Failed", "Cancelled", "Refused"]);

function shown(newest: FlowRunObject): FlowStatus["lastRun"] {
  const { state, startedAt } = newest.status!;
  return { name: newest.metadata.name, state: state!, ...(startedAt !== undefined && { startedAt }) };
}

function ageOf({ metadata: { creationTimestamp, name } }: FlowRunObject): string {
  return `${creationTimestamp} ${name}`;
}

function claimsOf(publication: Publication): Claim[] {
  switch (publication.outcome) {
    case "published":
      return [valid(publication.diagnostics), published(publication.number)];
    case "nameTaken":
      return [valid([]), unpublished("NameTaken", nameTaken)];
    case "invalid":
      return invalid("Invalid", diagnosticsText(publication.diagnostics.filter(isError)));
    case "tooLarge":
      return invalid("DocumentTooLarge", tooLarge);
    case "tooDeep":
      return invalid("NestedTooDeeply", tooDeep);
  }
}

const nameTaken =
  "Somebody made a flow of this name in the project, and not with this object. Choose another name, or delete that flow.";
const tooLarge =
  "The document is larger than 1 MiB: keep code in files (`file:`) and data in the run's inputs.";
const tooDeep =
  `In \`spec\` objects and lists stand in each other more than ${deepestSpec} deep: ` +
  "make the inner part a flow of its own, or pass such data as the run's inputs.";

function valid(warnings: readonly Parameters<typeof diagnosticsText>[0][number][]): Claim {
  if (warnings.length === 0)
    return { type: "Valid", status: "True", reason: "Valid", message: "The flow can run." };
  const message = `The flow can run. ${diagnosticsText(warnings)}`;
  return { type: "Valid", status: "True", reason: "ValidWithWarnings", message };
}

function published(number: number): Claim {
  return { type: "Published", status: "True", reason: "Published", message: `It is version ${number}.` };
}

function unpublished(reason: string, message: string): Claim {
  return { type: "Published", status: "False", reason, message };
}

function invalid(reason: string, message: string): Claim[] {
  return [{ type: "Valid", status: "False", reason, message }, unpublished("Invalid", message)];
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}
