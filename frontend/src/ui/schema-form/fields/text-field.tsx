import { Textarea, TextInput } from "@mantine/core";
import type { ControlProps } from "../control-props.js";
import type { TextLook } from "../field.js";
import { inputProps } from "./input-props.js";

const types: { readonly [look in TextLook]: string } = {
  line: "text",
  lines: "text",
  date: "date",
  dateTime: "datetime-local",
  email: "email",
  uri: "url",
};

/** A text. An empty field is no text at all, but in a list. */
export function TextField(props: ControlProps<"text">) {
  const { field, value, name, onChange } = props;
  const { look } = props.control;
  const text = typeof value === "string" ? value : "";
  const change = (next: string): void => onChange(next === "" && name !== "" ? undefined : next);
  const shared = { ...inputProps(props, "Text"), placeholder: field.example ?? "" };
  if (look === "lines")
    return (
      <Textarea
        {...shared}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  if (look === "dateTime")
    return (
      <TextInput
        {...shared}
        type={types[look]}
        step={1}
        value={toLocal(text)}
        onChange={(event) => change(fromLocal(event.currentTarget.value))}
      />
    );
  return (
    <TextInput
      {...shared}
      type={types[look]}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** A moment (RFC 3339) as the browser's field has it: the wall clock here, without a zone. */
function toLocal(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return "";
  const wall = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return wall.toISOString().slice(0, 19);
}

function fromLocal(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString().replace(".000Z", "Z");
}
