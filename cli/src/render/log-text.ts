import type { LogLine } from "@flowrunner/protocol";
import { printable } from "./printable.js";

export type LogText = Pick<LogLine, "text" | "fields" | "cut">;

/** A line of log as people read it: its text, the key-values given to `ctx.log`, and what was cut off. */
export function logText({ text, fields = {}, cut }: LogText): string {
  const values = Object.entries(fields).map(([name, value]) => ` ${name}=${fieldText(value)}`);
  return printable(text + values.join("") + (cut ? ` … (${cut} bytes more)` : ""));
}

function fieldText(value: unknown): string {
  return typeof value === "string" && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}
