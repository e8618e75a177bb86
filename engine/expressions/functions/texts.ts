import { countOf } from "../containers.js";
import type { Frame } from "../frame.js";
import { Bytes, Int, List, type Value } from "../values.js";
import { countPoints, pointsBefore, unitOf } from "./code-points.js";
import { asEither, asFunction, asMethod, type FunctionTable } from "./definition.js";
import { list, text, unexpected, whole } from "./expected.js";

/** CEL's functions of text and its string extensions. */
export const TEXT_FUNCTIONS: FunctionTable = {
  size: asEither(1, size),
  contains: asMethod(2, (frame, value, part) => find(frame, text(frame, value), text(frame, part), 0) >= 0),
  startsWith: asMethod(2, (frame, value, part) => {
    frame.spendText(text(frame, part).length);
    return text(frame, value).startsWith(text(frame, part));
  }),
  endsWith: asMethod(2, (frame, value, part) => {
    frame.spendText(text(frame, part).length);
    return text(frame, value).endsWith(text(frame, part));
  }),
  charAt: asMethod(2, (frame, value, at) => substring(frame, value, at, at, true)),
  indexOf: asMethod([2, 3], indexOf),
  lastIndexOf: asMethod([2, 3], lastIndexOf),
  lowerAscii: asMethod(1, (frame, value) => rewritten(frame, value, /[A-Z]+/g, (part) => part.toLowerCase())),
  upperAscii: asMethod(1, (frame, value) => rewritten(frame, value, /[a-z]+/g, (part) => part.toUpperCase())),
  trim: asMethod(1, (frame, value) => trimmed(charged(frame, value))),
  reverse: asMethod(1, (frame, value) => Array.from(charged(frame, value)).reverse().join("")),
  substring: asMethod([2, 3], (frame, value, from, to) => substring(frame, value, from, to, false)),
  replace: asMethod([3, 4], replace),
  split: asMethod([2, 3], split),
  join: asMethod([1, 2], join),
  "strings.quote": asFunction(1, (frame, value) => quote(charged(frame, value))),
};

/** A text whose every character is about to be visited. */
function charged(frame: Frame, value: Value): string {
  const given = text(frame, value);
  frame.spendText(given.length);
  return given;
}

function size(frame: Frame, value: Value): Int {
  if (typeof value === "string") return new Int(countPoints(charged(frame, value)));
  if (value instanceof Bytes) return new Int(value.data.length);
  return new Int(countOf(frame, value) ?? unexpected(frame, "text, bytes, a list or a map", value));
}

/** Charges a search, which may compare the part at every place of the text. */
function find(frame: Frame, subject: string, part: string, from: number): number {
  frame.spend(1 + (subject.length >>> 6) * (1 + (part.length >>> 6)));
  return subject.indexOf(part, from);
}

function indexOf(frame: Frame, value: Value, part: Value, offset?: Value): Int {
  const subject = charged(frame, value);
  const from = offset === undefined ? 0 : unitOf(subject, within(frame, offset, countPoints(subject)));
  const unit = find(frame, subject, text(frame, part), from);
  return new Int(unit < 0 ? -1 : pointsBefore(subject, unit));
}

function lastIndexOf(frame: Frame, value: Value, part: Value, offset?: Value): Int {
  const subject = charged(frame, value);
  const sought = text(frame, part);
  const from = offset === undefined ? Infinity : unitOf(subject, within(frame, offset, countPoints(subject)));
  frame.spend(1 + (subject.length >>> 6) * (1 + (sought.length >>> 6)));
  const unit = subject.lastIndexOf(sought, from);
  return new Int(unit < 0 ? -1 : pointsBefore(subject, unit));
}

/** A position of code points in a text of so many. */
function within(frame: Frame, value: Value, size: number): number {
  const at = whole(frame, value);
  if (at >= 0 && at <= size) return at;
  return frame.fail(`\`${frame.callee}\` was given the position ${at} in a text of ${size} characters`);
}

function substring(frame: Frame, value: Value, from: Value, to: Value | undefined, isOne: boolean): string {
  const subject = charged(frame, value);
  const size = countPoints(subject);
  const start = within(frame, from, size);
  const end = isOne ? Math.min(start + 1, size) : to === undefined ? size : within(frame, to, size);
  if (end < start) return frame.fail(`\`${frame.callee}\` was given an end before its start`);
  return subject.slice(unitOf(subject, start), unitOf(subject, end));
}

function rewritten(frame: Frame, value: Value, pattern: RegExp, change: (part: string) => string): string {
  return charged(frame, value).replace(pattern, change);
}

const BLANK = /\p{White_Space}/u;

/** Without Unicode's white space at its ends, which is not quite what JavaScript trims. */
function trimmed(subject: string): string {
  let start = 0;
  let end = subject.length;
  while (start < end && BLANK.test(subject[start]!)) start++;
  while (end > start && BLANK.test(subject[end - 1]!)) end--;
  return subject.slice(start, end);
}

/** The pieces of a text around a separator, at most `most`; an empty separator parts its characters. */
function pieces(frame: Frame, subject: string, separator: string, most: number): string[] {
  const found: string[] = [];
  let from = 0;
  frame.spend(1 + (subject.length >>> 6) * (1 + (separator.length >>> 6)));
  while (found.length < most - 1) {
    const next = separator === "" ? nextPoint(subject, from) : subject.indexOf(separator, from);
    if (next < 0) break;
    frame.spend(1);
    found.push(subject.slice(from, next));
    from = next + separator.length;
  }
  frame.spend(1);
  found.push(subject.slice(from));
  return found;
}

function nextPoint(subject: string, unit: number): number {
  const next = unit + (subject.codePointAt(unit)! > 0xffff ? 2 : 1);
  return next < subject.length ? next : -1;
}

function limit(frame: Frame, value: Value | undefined): number {
  const most = value === undefined ? -1 : whole(frame, value);
  return most < 0 ? Infinity : most;
}

function split(frame: Frame, value: Value, separator: Value, most?: Value): List {
  const [subject, between, count] = [text(frame, value), text(frame, separator), limit(frame, most)];
  if (count === 0 || (subject === "" && between === "")) return new List([]);
  return new List(pieces(frame, subject, between, count));
}

function replace(frame: Frame, value: Value, old: Value, replacement: Value, most?: Value): string {
  const [subject, sought, given] = [text(frame, value), text(frame, old), text(frame, replacement)];
  const count = limit(frame, most);
  if (count === 0) return subject;
  const parts =
    sought === "" ? betweenPoints(frame, subject, count) : pieces(frame, subject, sought, count + 1);
  frame.spendText(subject.length + (parts.length - 1) * (given.length - sought.length));
  return parts.join(given);
}

/** Nothing is found before every character and at the end. */
function betweenPoints(frame: Frame, subject: string, most: number): string[] {
  if (subject === "") return ["", ""];
  const inner = pieces(frame, subject, "", most);
  const isAll = inner.length < most;
  return isAll ? ["", ...inner, ""] : ["", ...inner];
}

function join(frame: Frame, value: Value, separator?: Value): string {
  const parts = list(frame, value).map((part) => text(frame, part));
  const between = separator === undefined ? "" : text(frame, separator);
  frame.spend(parts.length);
  frame.spendText(parts.reduce((sum, part) => sum + part.length + between.length, 0));
  return parts.join(between);
}

const QUOTED: Record<string, string> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
  '"': '\\"',
};

function quote(value: string): string {
  return `"${Array.from(value, (character) => QUOTED[character] ?? wellFormed(character)).join("")}"`;
}

/** Half of a surrogate pair is no character. */
function wellFormed(character: string): string {
  const isHalf = character.length === 1 && character >= "\ud800" && character <= "\udfff";
  return isHalf ? "\ufffd" : character;
}
