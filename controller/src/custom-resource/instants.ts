/** An instant as Kubernetes writes it: RFC 3339, in whole seconds. */
export function instantOf(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A duration as kubectl shows one: its two largest parts, `850ms`, `12s`, `3m4s`, `2d5h`. */
export function durationText(ms: number): string {
  if (ms < second) return `${Math.max(0, Math.round(ms))}ms`;
  if (ms < minute) return `${Math.floor(ms / second)}s`;
  if (ms < hour) return parts(ms, minute, "m", second, "s");
  if (ms < day) return parts(ms, hour, "h", minute, "m");
  return parts(ms, day, "d", hour, "h");
}

function parts(ms: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((ms % large) / small);
  return `${Math.floor(ms / large)}${largeName}${rest === 0 ? "" : `${rest}${smallName}`}`;
}
