import type { Progress } from "@flowrunner/protocol";
import { duration } from "./duration.js";
import { errorLine } from "./flow-error.js";
import { generationMark } from "./generation-mark.js";
import { printable } from "./printable.js";
import type { StepNode } from "./step-tree.js";
import type { Styles } from "./styles.js";

const spinner = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** How long a picture of the spinner stands, in ms. */
export const frameMs = 80;

/** A step and the steps inside it, one line each, as they stand at `now`. */
export function stepLines(step: StepNode, now: number, styles: Styles, depth = 0): string[] {
  const inner = step.children.flatMap((child) => stepLines(child, now, styles, depth + 1));
  return [`${"  ".repeat(depth)}${stepLine(step, now, styles)}`, ...inner];
}

function stepLine(step: StepNode, now: number, styles: Styles): string {
  const remarks = [...progressRemarks(step, now), ...timeRemark(step, now)];
  const rest = remarks.length > 0 ? styles.faint(` ${remarks.join(" · ")}`) : "";
  const error = step.status === "failed" && step.error ? ` ${styles.bad(errorLine(step.error))}` : "";
  const name = `${printable(step.label)}${styles.faint(generationMark(step.generation))}`;
  return `${symbol(step, now, styles)} ${name}${rest}${error}`;
}

function symbol({ status }: StepNode, now: number, styles: Styles): string {
  switch (status) {
    case "succeeded":
      return styles.good("✔");
    case "failed":
      return styles.bad("✖");
    case "skipped":
      return styles.faint("↷");
    case "cancelled":
      return styles.warning("■");
    case "waiting":
      return styles.warning("◷");
    default:
      return styles.accent(spinner[Math.floor(now / frameMs) % spinner.length]!);
  }
}

function progressRemarks(step: StepNode, now: number): string[] {
  const { status, items, progress, attempts, waitsUntil, error } = step;
  const remarks: string[] = [];
  if (progress && status === "running") remarks.push(progressText(progress));
  if (items) remarks.push(countText(items, status === "running"));
  if (status === "skipped" || status === "cancelled") remarks.push(status);
  if (status === "waiting" && waitsUntil !== null) remarks.push(`for ${duration(waitsUntil - now)}`);
  if (status === "waiting" && error) remarks.push(`attempt ${attempts} failed: ${errorLine(error)}`);
  else if (attempts > 1) remarks.push(status === "running" ? `attempt ${attempts}` : `${attempts} attempts`);
  return remarks;
}

function progressText({ done, total, text }: Progress): string {
  const count = total === null ? String(done) : `${done}/${total}`;
  return text ? `${count} ${printable(text)}` : count;
}

/** How long a step took; of one under way once it is worth reading. What a pass does in no time has none. */
function timeRemark({ startedAt, endedAt, status }: StepNode, now: number): string[] {
  const elapsed = (endedAt ?? now) - startedAt;
  const isShown = endedAt === null ? elapsed >= 1000 && status === "running" : elapsed > 0;
  return isShown ? [duration(elapsed)] : [];
}

function countText({ total, noun, ended }: NonNullable<StepNode["items"]>, isRunning: boolean): string {
  if (isRunning && total !== null) return `${ended}/${total}`;
  return `${noun === "items" ? total : ended} ${noun}`;
}
