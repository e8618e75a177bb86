import { validateFlow, type Diagnostic, type SchedulePlan } from "@flowrunner/engine";
import type { ScheduleSpec } from "../schedules/published-schedules.js";
import type { Labels } from "../store/port/flows.js";

/** What a publication has to know of a document. */
export interface CheckedFlow {
  readonly name: string;
  /** Hash of the content, without what only the canvas needs. */
  readonly version: string;
  readonly description: string | null;
  /** Its own and its runs'. */
  readonly labels: Labels;
  readonly schedules: readonly ScheduleSpec[];
}

export interface CheckedDocument {
  /** Null: there is an error among the diagnostics. */
  readonly flow: CheckedFlow | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** More than a person reads, and less than a hostile document can make. */
const maxDiagnostics = 200;

/** Checks a text that holds one flow. Takes as long as the text makes it. */
export function checkDocument(text: string): CheckedDocument {
  const { flow, plan, diagnostics } = validateFlow(text);
  const told = diagnostics.slice(0, maxDiagnostics);
  if (!plan) return { flow: null, diagnostics: told };
  const { name, version } = plan;
  const description = plan.description?.replaceAll("\0", "\ufffd") ?? null;
  const labels = { ...flow.metadata.labels, ...flow.spec.labels };
  const schedules = plan.schedules.map(specOf);
  return { flow: { name, version, description, labels, schedules }, diagnostics: told };
}

function specOf({ name, cron, timezone, overlap, catchUp, isEnabled }: SchedulePlan): ScheduleSpec {
  return { name, cron, timezone, overlap, catchUp, isEnabled };
}
