import type { JsonObject } from "../../json.js";
import { isObject, listIn, objectIn } from "../outline/shape.js";
import { condition, template, type TextPlace } from "../outline/text-place.js";
import { pointerTo } from "../parse/json-pointer.js";

/** What a trigger's `if` and `with` may name: there is no run yet whose steps and input they could see. */
export const triggerRoots: readonly string[] = ["trigger", "config", "now"];

/** The kinds of triggers, those that start runs in this version first. */
export const triggerKinds = [
  "schedule",
  ...["webhook", "http", "event", "email", "flow", "bot", "source"],
] as const;

/** A trigger of a document whose faults may be anywhere. */
export interface TriggerOutline {
  /** JSON Pointer. */
  readonly path: string;
  readonly json: JsonObject;
  /** `if` and `with`. */
  readonly texts: readonly TextPlace[];
}

export function triggersOf(document: JsonObject): TriggerOutline[] {
  return listIn(objectIn(document.spec).triggers).flatMap((json, index) => {
    if (!isObject(json)) return [];
    const path = pointerTo("/spec/triggers", index);
    const texts: TextPlace[] = [];
    if (json.if !== undefined) texts.push(condition(json.if, `${path}/if`));
    if (json.with !== undefined) texts.push(template(json.with, `${path}/with`));
    return [{ path, json, texts }];
  });
}
