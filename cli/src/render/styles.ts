import { styleText } from "node:util";

type Style = (text: string) => string;

/** The few ways in which text for people stands out. */
export interface Styles {
  readonly strong: Style;
  readonly faint: Style;
  readonly good: Style;
  readonly bad: Style;
  readonly warning: Style;
  readonly accent: Style;
}

const plain: Style = (text) => text;

export function styles(isColoured: boolean): Styles {
  const style = (format: Parameters<typeof styleText>[0]): Style =>
    isColoured ? (text) => styleText(format, text, { validateStream: false }) : plain;
  return {
    strong: style("bold"),
    faint: style("dim"),
    good: style("green"),
    bad: style(["red", "bold"]),
    warning: style("yellow"),
    accent: style("cyan"),
  };
}
