import type { Probe } from "../../store/port/cluster/probes.js";
import { riskOf, risks, type Risk } from "./risks.js";

/** A controller probes daily; one day may be missed. */
export const freshMs = 48 * 60 * 60_000;

export interface Judged {
  readonly probe: Probe | null;
  /** Epoch ms. */
  readonly now: number;
  readonly accepted: ReadonlySet<Risk>;
}

/**
 * Why no work may be handed out to pods, in a sentence that says what to do; null: it may. Whoever accepts every risk needs
 * no probe.
 */
export function unsafety({ probe, now, accepted }: Judged): string | null {
  if (risks.every((risk) => accepted.has(risk))) return null;
  if (probe === null)
    return "The installation has not been probed yet. The controller does so when it begins to lead; its log says why it cannot.";
  if (now - probe.takenAt > freshMs)
    return `The installation was last probed at ${new Date(probe.takenAt).toISOString()}. The controller's log says why not since.`;
  return sentence(probe, accepted);
}

function sentence({ findings }: Probe, accepted: ReadonlySet<Risk>): string | null {
  const open = findings.filter(({ isSafe }) => !isSafe);
  const unknown = open.find(({ check }) => riskOf[check] === null);
  if (unknown) return `A function's pod does not work here: ${unknown.detail}.`;
  const refused = open.filter(({ check }) => !accepted.has(riskOf[check]!));
  if (refused.length === 0) return null;
  const names = [...new Set(refused.map(({ check }) => riskOf[check]))].join(", ");
  const details = refused.map(({ detail }) => detail).join("; ");
  return `The cluster does not wall functions in: ${details}. Mend that, or accept it: security.accept: [${names}].`;
}
