import { NumberInput } from "@mantine/core";
import type { ControlProps } from "../control-props.js";
import { inputProps } from "./input-props.js";

/** A number. What is typed and is none stays as text, which is then not what the schema asks for. */
export function NumberField(props: ControlProps<"number">) {
  const { control, field, value, onChange } = props;
  return (
    <NumberInput
      {...inputProps(props, "Number")}
      placeholder={field.example ?? ""}
      allowDecimal={!control.isInteger}
      clampBehavior="none"
      {...(control.least !== undefined && { min: control.least })}
      {...(control.most !== undefined && { max: control.most })}
      value={typeof value === "number" || typeof value === "string" ? value : ""}
      onChange={(next) => onChange(next === "" ? undefined : next)}
    />
  );
}
