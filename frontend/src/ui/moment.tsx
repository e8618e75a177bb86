import { Text } from "@mantine/core";
import { useNow } from "./now.js";

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "short" });

const units = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
  { unit: "second", ms: 1_000 },
] as const;

/** How long ago `at` was, in words; epoch milliseconds. The exact time is its title. */
export function Moment({ at }: { at: number }) {
  const now = useNow();
  return <Time at={at}>{ago(at, Math.max(at, now))}</Time>;
}

/** As `Moment`, of what is still to come: in how long. */
export function ComingMoment({ at }: { at: number }) {
  const now = useNow();
  return <Time at={at}>{ago(at, Math.min(at, now))}</Time>;
}

function Time({ at, children }: { at: number; children: string }) {
  return (
    <Text
      component="time"
      inherit
      style={{ whiteSpace: "nowrap" }}
      dateTime={new Date(at).toISOString()}
      title={dateTime.format(at)}
    >
      {children}
    </Text>
  );
}

/** "2 min. ago", "in 2 min.": `at` as seen from `now`, in the largest unit that it fills once. */
export function ago(at: number, now: number): string {
  const passed = at - now;
  const { unit, ms } = units.find(({ ms }) => Math.abs(passed) >= ms) ?? units[3];
  return relative.format(Math.trunc(passed / ms), unit);
}
