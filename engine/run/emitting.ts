import type { EmitAction } from "../flow/plan.js";
import type { Json } from "../json.js";
import { utf8Length } from "../utf8.js";
import type { StepEnvironment } from "./environment.js";
import { platformError } from "./flow-error.js";
import { keyOf } from "./listening.js";
import { succeed } from "./outcomes.js";
import { Failure, type Pass } from "./pass.js";
import { pathOf, type Place } from "./place.js";
import { inlineBytes } from "./value-codec.js";

/** How many events may lead to each other. */
const maxDepth = 16;

/** Publishes an event: its id derives from the run and the step's path, so that a repeated emit is one event. */
export function emitEvent(pass: Pass, place: Place, action: EmitAction, environment: StepEnvironment): void {
  const { event } = action;
  const key = action.key && keyOf(pass.json(action.key, environment.at("emit/key")));
  const data = pass.json(action.data, environment.at("emit/data"));
  checkSize(data);
  const depth = nextDepth(pass);
  succeed(pass, place, { json: null });
  pass.command({ type: "EmitEvent", source: pathOf(place), event, key, data, depth });
}

function checkSize(data: Json): void {
  const bytes = utf8Length(JSON.stringify(data));
  if (bytes <= inlineBytes) return;
  const message = `an event's data has at most ${inlineBytes} bytes, not ${bytes}: keep it in files or records, and say where`;
  throw new Failure(platformError("ValueTooLarge", message));
}

/** One more than that of any event which the run has taken. Throws `Failure` (`LimitExceeded`). */
export function nextDepth({ state }: Pass): number {
  const depth = state.eventDepth + 1;
  if (depth <= maxDepth) return depth;
  const message = `events lead to each other ${maxDepth} times at most: flows seem to answer each other for ever`;
  throw new Failure(platformError("LimitExceeded", message));
}
