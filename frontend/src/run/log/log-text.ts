import { plainText } from "./ansi.js";
import type { LogEntry } from "./log-buffer.js";

/** A line's time as people read it beside others of a day: `14:05:09.120`. */
export function timeText(time: number): string {
  const at = new Date(time);
  const [hours, minutes, seconds] = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two);
  return `${hours}:${minutes}:${seconds}.${String(at.getMilliseconds()).padStart(3, "0")}`;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}

/** What belongs to a line beside its text: `count=3 item="A 1"`, and how much of it is missing. */
export function fieldsText({ line }: LogEntry): string {
  const fields = Object.entries(line.fields ?? {}).map(([name, value]) => `${name}=${fieldText(value)}`);
  const cut = line.cut ? [`(${line.cut} bytes more were cut off)`] : [];
  return [...fields, ...cut].join(" ");
}

function fieldText(value: unknown): string {
  return typeof value === "string" && /^[^\s"=]+$/.test(value) ? value : (JSON.stringify(value) ?? "");
}

/** A line as it is copied and kept in a file: with its time, level and step. */
export function lineText(entry: LogEntry): string {
  const { line, path, attempt } = entry;
  const who = attempt > 1 ? `${path}#${attempt}` : path;
  const fields = fieldsText(entry);
  const text = plainText(line.text);
  const level = line.level.toUpperCase().padEnd(5);
  return `${new Date(line.time).toISOString()} ${level} ${who}  ${text}${fields === "" ? "" : `  ${fields}`}`;
}
