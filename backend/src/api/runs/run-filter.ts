import { z } from "zod";
import { integerText } from "../integers.js";
import { keyOf, type KeyKind } from "../../runs/run-keys.js";
import type { RunFilter } from "../../store/port/run-search.js";
import { flowName, versionNumber } from "../flows/shapes.js";
import { runStatus } from "./shapes.js";

const momentMs = integerText({ min: 0 });

function oneOrMore<T extends z.ZodType>(item: T) {
  return z
    .union([item, z.array(item).min(1).max(20)])
    .transform((given) => [given].flat() as z.output<T>[])
    .optional();
}

/** `name=value`, of which the name has no `=`. */
const equality = z
  .string()
  .max(600)
  .regex(/^[^=]*=.*$/s, "name=value");

/** The part of a query that says which runs are meant. */
export const runFilterQuery = {
  status: oneOrMore(runStatus).describe("One of these."),
  flow: flowName.optional(),
  version: versionNumber.optional().describe("Number of the flow's version."),
  startedBy: z
    .string()
    .regex(/^[^\x00-\x20\x7f]{1,254}$/)
    .optional()
    .describe("A user's e-mail address."),
  createdAfter: momentMs.optional().describe("Epoch milliseconds."),
  createdBefore: momentMs.optional().describe("Epoch milliseconds."),
  label: oneOrMore(equality).describe("`name=value`: all of these."),
  input: oneOrMore(equality).describe(
    "`path=value`: all of these plain values of the input, such as `customer=acme` or `items.0.sku=A7`.",
  ),
  output: oneOrMore(equality).describe("The same of the output."),
};

type GivenFilter = z.output<z.ZodObject<typeof runFilterQuery>>;

export function runFilterOf(project: string, given: GivenFilter): RunFilter {
  const { status, flow, version, startedBy, createdAfter, createdBefore } = given;
  return {
    ...(status && { statuses: status }),
    ...(flow !== undefined && { flow }),
    ...(version !== undefined && { flowNumber: version }),
    ...(startedBy !== undefined && { startedBy }),
    ...(createdAfter !== undefined && { createdAfter }),
    ...(createdBefore !== undefined && { createdBefore }),
    keys: (["label", "input", "output"] as const).flatMap((kind) => keysOf(project, kind, given[kind])),
  };
}

function keysOf(project: string, kind: KeyKind, equalities: readonly string[] = []): readonly string[] {
  return equalities.map((text) => {
    const at = text.indexOf("=");
    return keyOf(project, kind, text.slice(0, at), text.slice(at + 1));
  });
}
