import type { Frame } from "../frame.js";
import { numberIn } from "../numbers.js";
import { encodeUtf8 } from "../../utf8.js";
import { Bytes, Int, nounOf, type Value } from "../values.js";
import { asMethod, type FunctionTable } from "./definition.js";
import { list, text } from "./expected.js";
import { plainText } from "./plain-text.js";

export const FORMAT_FUNCTIONS: FunctionTable = { format: asMethod(2, format) };

const CLAUSE = /%(%|(?:\.(\d{1,3}))?([a-zA-Z]))?/g;

/** CEL's `"…%s…%.2f".format([…])`. */
function format(frame: Frame, template: Value, values: Value): string {
  const pattern = text(frame, template);
  const args = list(frame, values);
  frame.spendText(pattern.length);
  let used = 0;
  return pattern.replace(CLAUSE, (_clause, body?: string, precision?: string, verb?: string) => {
    if (body === "%") return "%";
    if (verb === undefined) return frame.fail("a % in a format is followed by a verb, or by another %");
    if (used >= args.length)
      return frame.fail(`the format asks for more than the ${args.length} values given`);
    const piece = formatOne(frame, verb, precision === undefined ? 6 : Number(precision), args[used++]!);
    frame.spendText(piece.length);
    return piece;
  });
}

type Verb = (frame: Frame, value: Value, precision: number) => string | undefined;

const VERBS = new Map<string, Verb>([
  ["s", plainText],
  ["d", (frame, value) => (numberIn(value) === undefined ? undefined : plainText(frame, value))],
  ["f", (_frame, value, precision) => real(value, (number) => number.toFixed(Math.min(precision, 100)))],
  ["e", (_frame, value, precision) => real(value, (number) => exponential(number, precision))],
  ["b", (_frame, value) => (typeof value === "boolean" ? String(Number(value)) : inBase(value, 2))],
  ["o", (_frame, value) => inBase(value, 8)],
  ["x", (frame, value) => hex(frame, value)],
  ["X", (frame, value) => hex(frame, value)?.toUpperCase()],
]);

function formatOne(frame: Frame, verb: string, precision: number, value: Value): string {
  const write =
    VERBS.get(verb) ??
    frame.fail(`%${verb} is no verb of a format: there are ${[...VERBS.keys()].join(" ")}`);
  return write(frame, value, precision) ?? frame.fail(`%${verb} does not take ${nounOf(value)}`);
}

function real(value: Value, write: (number: number) => string): string | undefined {
  const number = numberIn(value);
  if (number === undefined) return undefined;
  if (Number.isFinite(number)) return write(number);
  return Number.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
}

/** An exponent has two digits at least. */
function exponential(number: number, precision: number): string {
  return number.toExponential(Math.min(precision, 100)).replace(/e([-+])(\d)$/, "e$10$2");
}

function inBase(value: Value, base: number): string | undefined {
  return value instanceof Int ? value.value.toString(base) : undefined;
}

function hex(frame: Frame, value: Value): string | undefined {
  if (typeof value !== "string" && !(value instanceof Bytes)) return inBase(value, 16);
  frame.spendText(typeof value === "string" ? value.length : value.data.length);
  const octets = typeof value === "string" ? encodeUtf8(value) : value.data;
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}
