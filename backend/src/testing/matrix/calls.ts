import type { AppCall } from "../app-world.js";
import { accountCalls } from "./account-calls.js";
import { dataCalls } from "./data-calls.js";
import { flowCalls } from "./flow-calls.js";
import { assetCalls } from "./asset-calls.js";
import type { Cast, Side } from "./cast.js";

/** A call that a route takes, of things on one side. */
export interface GoodCall extends Pick<AppCall, "json" | "headers"> {
  /** What the path names beside the side's own organisation and project. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Parameters that name nothing by themselves, or what the call itself makes. */
  readonly chosen?: readonly string[];
  /** With its question mark. */
  readonly query?: string;
  /** Text instead of JSON, of the type that `headers` says. */
  readonly text?: string;
}

/** Makes what a route needs to be called well, for this one call. */
export type GoodCallOf = (side: Side, cast: Cast) => GoodCall | Promise<GoodCall>;

/** By operation. A route that is not here fails the matrix. */
export const goodCalls: Readonly<Record<string, GoodCallOf>> = {
  ...accountCalls,
  ...flowCalls,
  ...assetCalls,
  ...dataCalls,
};
