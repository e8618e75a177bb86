import { durationText } from "../../../../ui/duration-text.js";
import { marksOf, type TimeSpan } from "../../../../run/history/timeline.js";
import { mostMarks, percent } from "./bars.js";
import classes from "./steps.module.css";

/** How long after the beginning each mark is. */
export function TimeAxis({ span }: { span: TimeSpan }) {
  return (
    <div className={classes["axis"]}>
      {marksOf(span, mostMarks).map((ms) => (
        <span key={ms} style={{ left: percent(ms / (span.to - span.from)) }}>
          {durationText(ms)}
        </span>
      ))}
    </div>
  );
}
