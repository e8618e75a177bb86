import type { Guide, Possibility } from "../reference/world.js";
import type { RunEvent } from "../run/events.js";
import type { FlowError } from "../run/flow-error.js";

interface Mark {
  readonly names: readonly string[];
  readonly at: number;
}

/**
 * Chooses, of what the reference may do at a moment, what the engine's history says came first. It can only choose among
 * what the specification allows, so a history that is none of the allowed ones is not followed to its end.
 */
export function guideBy(events: readonly RunEvent[]): Guide {
  const marks = events.map((event): Mark => ({ names: namesOf(event), at: event.at }));
  const used = new Set<number>();
  const since = beginnings(events);
  const placeOf = ({ marks: names }: Possibility, now: number): number => {
    const isNext = (mark: Mark, place: number): boolean =>
      place >= since(now) &&
      mark.at <= now &&
      !used.has(place) &&
      mark.names.some((name) => names.includes(name));
    const place = marks.findIndex(isNext);
    return place < 0 ? Infinity : place;
  };
  return {
    choose(possible, now) {
      const places = possible.map((one) => placeOf(one, now));
      const vain = possible.findIndex(({ isVain }, index) => isVain && places[index] === Infinity);
      const earliest = places.indexOf(Math.min(...places));
      const chosen = vain >= 0 ? vain : places[earliest] === Infinity ? timely(possible) : earliest;
      used.add(places[chosen]!);
      return possible[chosen] ?? null;
    },
  };
}

function timely(possible: readonly Possibility[]): number {
  return possible.findIndex(({ isLate }) => !isLate);
}

/** Where the marks of a moment begin; those of a resume, with the pause. */
function beginnings(events: readonly RunEvent[]): (now: number) => number {
  const pauseEnds = new Set(["RunResumed", "CancelAsked", "TerminateAsked"]);
  return (now) => {
    const first = events.findIndex(({ at }) => at >= now);
    const end = events.findIndex(
      ({ at, type }, place) => place >= first && at === now && pauseEnds.has(type),
    );
    const pause = events.findLastIndex(({ type }, place) => place < end && type === "RunPaused");
    return end < 0 || pause < 0 ? first : Math.min(first, pause);
  };
}

const asked: { readonly [type: string]: string } = {
  CancelAsked: "ask cancel",
  TerminateAsked: "ask terminate",
  RunPaused: "ask pause",
  RunResumed: "ask resume",
  RunRetried: "ask retry",
  RunEnded: "run ends",
};

function namesOf(event: RunEvent): string[] {
  switch (event.type) {
    case "StepCancelled":
      return [`end ${event.path}`, `cancelled ${event.path}`];
    case "StepFailed":
      return ended(event.path, isOwnTimeout(event.path, event.error) ? "timeout" : "verdict");
    case "StepSucceeded":
    case "StepSkipped":
      return ended(event.path, "verdict");
    case "AttemptQueued":
      return [`attempt ${event.path} ${event.attempt}`];
    case "RetryScheduled":
      return [`pause ${event.path} ${event.attempt}`];
    case "TimerStarted":
      return [`timer ${event.path}`];
    case "ContainerEntered":
      return [`enter ${event.path}`];
    case "StepStopped":
      return stopped(event);
    case "ScopeOpened":
      return [`open ${event.step}`];
    case "ScopeStopped":
      return [`stop scope ${event.scope}`];
    case "ScopeClosed":
      return [`close ${event.scope}`, `close ${event.scope} ${event.outcome.status}`];
    default:
      return [asked[event.type] ?? event.type];
  }
}

function ended(path: string, how: "timeout" | "verdict"): string[] {
  return [`end ${path}`, `decided ${path}`, `${how} ${path}`];
}

function stopped({ path, stop }: Extract<RunEvent, { type: "StepStopped" }>): string[] {
  if (stop.reason !== "failed" && stop.reason !== "childFailed") return [];
  const isTimeout = stop.reason === "failed" && isOwnTimeout(path, { step: path, ...stop.error });
  return [isTimeout ? `timeout ${path}` : `stop ${path}`];
}

/** Of a container or of all attempts together; an attempt's own names the attempt. */
function isOwnTimeout(path: string, { code, step, attempt }: Partial<FlowError>): boolean {
  return code === "Timeout" && step === path && attempt === undefined;
}
