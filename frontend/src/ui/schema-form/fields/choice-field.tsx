import { Select } from "@mantine/core";
import type { Json } from "@flowrunner/engine";
import type { ControlProps } from "../control-props.js";
import { inputProps } from "./input-props.js";

/** One of some values, which may be of any kind. */
export function ChoiceField(props: ControlProps<"choice">) {
  const { value, isRequired, onChange } = props;
  const { values } = props.control;
  const chosen = values.findIndex((each) => JSON.stringify(each) === JSON.stringify(value));
  return (
    <Select
      {...inputProps(props, "Choice")}
      clearable={!isRequired}
      allowDeselect={!isRequired}
      placeholder="Choose"
      data={values.map((each, index) => ({ value: String(index), label: textOf(each) }))}
      value={chosen < 0 ? null : String(chosen)}
      onChange={(index) => onChange(index === null ? undefined : values[Number(index)])}
    />
  );
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
