import { durationText } from "./duration-text.js";
import { useSeconds } from "./now.js";

export interface DurationProps {
  /** Epoch milliseconds. */
  readonly from: number;
  /** Null: it goes on. */
  readonly to: number | null;
}

/** How long something took, or has taken so far. */
export function Duration({ from, to }: DurationProps) {
  const now = useSeconds(to === null);
  if (to !== null) return <>{durationText(Math.max(0, to - from))}</>;
  const seconds = Math.floor(Math.max(0, now - from) / 1_000);
  return <>{durationText(seconds * 1_000)}</>;
}
