import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { ControlProps } from "../control-props.js";
import { inputProps } from "./input-props.js";
import { jsonOf, readJson, Unreadable, type Draft } from "../draft.js";

/** Any value, as JSON text. */
export function JsonField(props: ControlProps<"json">) {
  const { field, value, onChange } = props;
  // The text is the writer's as long as it means the value: its spaces and lines stay as they were written.
  const [text, setText] = useState(() => textOf(value));
  const shown = meansTheSame(readJson(text), value) ? text : textOf(value);
  return (
    <Textarea
      {...inputProps(props, "JSON")}
      description={field.description ?? "Any JSON"}
      autosize
      minRows={2}
      maxRows={16}
      spellCheck={false}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      value={shown}
      onChange={(event) => {
        const written = event.currentTarget.value;
        setText(written);
        onChange(readJson(written));
      }}
    />
  );
}

function textOf(value: Draft): string {
  if (value instanceof Unreadable) return value.text;
  const { json } = jsonOf(value);
  return json === undefined ? "" : JSON.stringify(json, null, 2);
}

function meansTheSame(one: Draft, other: Draft): boolean {
  return textOf(one) === textOf(other);
}
