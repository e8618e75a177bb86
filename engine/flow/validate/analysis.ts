import type { JsonObject } from "../../json.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import type { Uses } from "../outline/uses.js";
import type { Order } from "../order/waits.js";
import type { Report } from "./report.js";

/** What the rules look at. */
export interface Analysis {
  readonly document: JsonObject;
  readonly root: ScopeOutline;
  /** All, each before what is inside it. */
  readonly scopes: readonly ScopeOutline[];
  readonly steps: readonly StepOutline[];
  readonly uses: Uses;
  readonly order: Order;
  readonly report: Report;
}

/** Finds faults of one kind. The document may have any shape. */
export type Rule = (analysis: Analysis) => void;
