import type { Call } from "./call.js";

/** What tells the objects of one round from those of the next: `two-steps-r3`. */
const round = /-r\d+$/;

/** What of a write says which one it is. */
interface Written {
  readonly metadata?: {
    readonly name?: string;
    readonly finalizers?: readonly string[];
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec?: { readonly holderIdentity?: string | null; readonly acquireTime?: string };
  readonly status?: { readonly state?: string; readonly conditions?: readonly { readonly reason: string }[] };
  readonly reason?: string;
  readonly count?: number;
  readonly involvedObject?: { readonly name: string };
  readonly ask?: string;
  readonly name?: string;
  readonly origin?: { readonly name: string };
  readonly observations?: readonly { readonly kind: string; readonly reason: string | null }[];
}

/**
 * Which of its writes a controller makes with a call, in words that are the same in every round; null: it writes
 * nothing. `PATCH flowruns two-steps: finalizer on`, `POST runs alone`.
 */
export function writePointOf({ server, method, path, text }: Call): string | null {
  if (server === "backend") return backendPoint(path, text);
  if (method === "GET") return null;
  const [resource = "", name = "", subresource = ""] = placeOf(path);
  const body = (text === "" ? {} : JSON.parse(text)) as Written;
  const what = whatOf(resource, subresource, body);
  return (
    [method, resource, subjectOf(resource, name, body)].filter(Boolean).join(" ") + (what && `: ${what}`)
  );
}

const reads = ["demand", "runs/look", "workers/look", "probe"];

function backendPoint(path: string, text: string): string | null {
  const route = path.replace("/internal/v1/", "");
  if (reads.includes(route)) return null;
  const { origin, ask, name, observations } = JSON.parse(text) as Written;
  const about = origin?.name ?? ask ?? name ?? (observations && observationText(observations));
  return ["POST", route, about?.replace(round, "")].filter(Boolean).join(" ");
}

/** Of several only the first: which ones go together is chance. */
function observationText([first]: NonNullable<Written["observations"]>): string | undefined {
  return first && `${first.kind} ${first.reason ?? "well"}`;
}

/** Resource, name and subresource of a path below a group's version, with or without a namespace. */
function placeOf(path: string): readonly string[] {
  const [, rest = ""] = /^\/(?:api|apis\/[^/]+)\/[^/]+\/(?:namespaces\/[^/]+\/)?([^?]*)/.exec(path) ?? [];
  return rest.split("/");
}

/** Pods and events have names that nobody knows before. */
function subjectOf(resource: string, name: string, { metadata, involvedObject }: Written): string {
  if (resource === "pods") return isOfAttempt(name, metadata?.labels) ? "of an attempt" : "";
  if (resource === "events") return involvedObject?.name.replace(round, "") ?? "";
  return name.replace(round, "");
}

function isOfAttempt(name: string, labels: Readonly<Record<string, string>> = {}): boolean {
  return name.startsWith("fn-attempt-") || "flowrunner.dev/attempt" in labels;
}

function whatOf(resource: string, subresource: string, body: Written): string {
  if (subresource === "status") return body.status?.state ?? reasonsOf(body);
  if (resource === "events") return body.reason ?? "counted";
  if (resource === "leases") return leaseText(body);
  const finalizers = body.metadata?.finalizers;
  return finalizers ? `finalizer ${finalizers.length > 0 ? "on" : "off"}` : "";
}

function reasonsOf({ status }: Written): string {
  return (status?.conditions ?? []).map(({ reason }) => reason).join();
}

function leaseText({ spec }: Written): string {
  if (spec?.holderIdentity === null) return "left";
  return spec?.acquireTime ? "taken" : "renewed";
}
