import { memo, type CSSProperties } from "react";
import { parseAnsi, type AnsiColour, type AnsiStyle } from "../../log/ansi.js";
import { highlight } from "../../log/highlight.js";
import type { LogEntry } from "../../log/log-buffer.js";
import { fieldsText, timeText } from "../../log/log-text.js";
import classes from "./log.module.css";

export interface LogLineProps {
  readonly entry: LogEntry;
  readonly search: string;
  readonly hasTime: boolean;
  readonly hasStep: boolean;
}

/** A line of a log: always as text, whatever is in it. */
export const LogLineRow = memo(function LogLineRow({ entry, search, hasTime, hasStep }: LogLineProps) {
  const { line, path, attempt } = entry;
  const fields = fieldsText(entry);
  return (
    <div className={classes["line"]} data-level={line.level} data-stream={line.stream}>
      {hasTime && <span className={classes["time"]}>{timeText(line.time)}</span>}
      <span className={classes["level"]}>{line.level}</span>
      {hasStep && <span className={classes["step"]}>{attempt > 1 ? `${path} #${attempt}` : path}</span>}
      <span className={classes["text"]}>
        {highlight(parseAnsi(line.text), search).map(({ text, style, isMatch }, index) =>
          isMatch ? (
            <mark key={index} className={classes["match"]}>
              {text}
            </mark>
          ) : (
            <span key={index} className={classOf(style)} style={ownColours(style)}>
              {text}
            </span>
          ),
        )}
        {fields !== "" && <span className={classes["fields"]}> {fields}</span>}
      </span>
    </div>
  );
});

function classOf(style: AnsiStyle): string {
  const names = [
    style.colour && !isOwn(style.colour) && `text-${style.colour}`,
    style.background && !isOwn(style.background) && `back-${style.background}`,
    style.isBold && "bold",
    style.isDim && "dim",
    style.isItalic && "italic",
    style.isUnderlined && "underlined",
  ];
  return names.flatMap((name) => (name ? [classes[name]] : [])).join(" ");
}

/** Colours that are no names of the theme's. */
function ownColours({ colour, background }: AnsiStyle): CSSProperties {
  return {
    ...(colour && isOwn(colour) && { color: colour }),
    ...(background && isOwn(background) && { backgroundColor: background }),
  };
}

function isOwn(colour: AnsiColour): boolean {
  return colour.startsWith("rgb(");
}
