import { durationText } from "../../../../ui/duration-text.js";
import { marksOf, shareOf, type Bar, type TimeSpan } from "../../../../run/history/timeline.js";
import classes from "./steps.module.css";

export interface BarsProps {
  readonly bars: readonly Bar[];
  readonly span: TimeSpan;
  /** Of what only holds others. */
  readonly isThin: boolean;
}

/** As many marks as have room for their texts. */
export const mostMarks = 5;

const words: { readonly [state in Bar["state"]]: string } = {
  underWay: "under way",
  waiting: "waiting",
  succeeded: "succeeded",
  failed: "failed",
  cancelled: "cancelled",
  skipped: "skipped",
};

/** A step in time: a bar for each attempt. */
export function Bars({ bars, span, isThin }: BarsProps) {
  return (
    <div className={classes["track"]} aria-hidden>
      {marksOf(span, mostMarks).map((ms) => (
        <span key={ms} className={classes["mark"]} style={{ left: percent(ms / (span.to - span.from)) }} />
      ))}
      {bars.map((bar) => {
        const { start, length } = shareOf(bar, span);
        return (
          <span
            key={bar.from}
            className={classes["bar"]}
            data-state={bar.state}
            data-thin={isThin}
            style={{ left: percent(start), width: percent(length) }}
            title={titleOf(bar)}
          />
        );
      })}
    </div>
  );
}

function titleOf({ attempt, state, from, to }: Bar): string {
  const what = attempt === null ? words[state] : `attempt ${attempt}: ${words[state]}`;
  return `${what}, ${durationText(to - from)}`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
