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
  return (
    <Text
      component="time"
      inherit
      style={{ whiteSpace: "nowrap" }}
      dateTime={new Date(at).toISOString()}
      title={dateTime.format(at)}
    >
      {ago(at, Math.max(at, now))}
    </Text>
  );
}

/** "2 min. ago": `at` as seen from `now`, in the largest unit that it fills once. */
export function ago(at: number, now: number): string {
  const passed = at - now;
  const { unit, ms } = units.find(({ ms }) => Math.abs(passed) >= ms) ?? units[3];
  return relative.format(Math.trunc(passed / ms), unit);
}
