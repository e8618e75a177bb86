import type { Schemas } from "@flowrunner/api";

type Status = Schemas["RunStatus"];

export const statuses: readonly Status[] = [
  "queued",
  "running",
  "paused",
  "succeeded",
  "failed",
  "cancelled",
];

/** How far back runs are shown, by what the address calls it. */
export const periods = {
  "1h": { label: "Last hour", ms: 3_600_000 },
  "24h": { label: "Last 24 hours", ms: 86_400_000 },
  "7d": { label: "Last 7 days", ms: 7 * 86_400_000 },
  "30d": { label: "Last 30 days", ms: 30 * 86_400_000 },
} as const;

export type Period = keyof typeof periods;

/** Which runs are shown, as the address has it. */
export interface RunsSearch {
  readonly status?: readonly Status[];
  readonly flow?: string;
  readonly since?: Period;
  /** Conditions as people write them: `input.customer=acme`. */
  readonly where?: readonly string[];
  /** What is drawn above the list. */
  readonly chart?: "durations";
  /** The flow of which a run is about to be started. */
  readonly start?: string;
  /** The run whose input it begins with. */
  readonly from?: string;
}

export function parseRunsSearch(given: Record<string, unknown>): RunsSearch {
  const { status, flow, since, where, chart, start, from } = given;
  const states = list(status).filter((each): each is Status => statuses.some((known) => known === each));
  const conditions = list(where).filter((each) => parseCondition(each) !== null);
  return {
    ...(states.length > 0 && { status: states }),
    ...(isText(flow) && { flow }),
    ...(isPeriod(since) && { since }),
    ...(conditions.length > 0 && { where: conditions }),
    ...(chart === "durations" && { chart }),
    ...(isText(start) && { start }),
    ...(isText(from) && { from }),
  };
}

/** One thing that is asked of runs, as the API takes it. */
export type Condition =
  | { readonly kind: "label" | "input" | "output"; readonly equality: string }
  | { readonly kind: "startedBy"; readonly user: string }
  | { readonly kind: "version"; readonly version: number };

/** How conditions are written, for people. */
export const conditionHelp =
  "input.customer=acme · output.total=12 · label.tier=gold · by=ada@acme.test · version=3";

/** `input.items.0.sku=A7`, `output.total=12`, `label.tier=gold`, `by=…`, `version=3`; null: it is none of them. */
export function parseCondition(text: string): Condition | null {
  const [, name = "", value = ""] = /^([^=]+)=(.*)$/s.exec(text.trim()) ?? [];
  if (name === "" || value === "") return null;
  if (name === "by") return { kind: "startedBy", user: value };
  if (name === "version")
    return /^[1-9]\d{0,8}$/.test(value) ? { kind: "version", version: Number(value) } : null;
  const [, kind, path] = /^(label|input|output)\.(.+)$/s.exec(name) ?? [];
  if (kind !== "label" && kind !== "input" && kind !== "output") return null;
  return { kind, equality: `${path}=${value}` };
}

/** Whether the address asks for some runs rather than for all. */
export function isNarrowed({ status, flow, since, where }: RunsSearch): boolean {
  return Boolean(status ?? flow ?? since ?? where);
}

function list(given: unknown): readonly string[] {
  return [given].flat().filter(isText);
}

function isText(given: unknown): given is string {
  return typeof given === "string" && given !== "";
}

function isPeriod(given: unknown): given is Period {
  return typeof given === "string" && Object.hasOwn(periods, given);
}
