import { NumberInput } from "@mantine/core";
import type { ControlProps } from "../control-props.js";

/** A number. What is typed and is none stays as text, which is then not what the schema asks for. */
export function NumberField({
  control,
  field,
  label,
  value,
  error,
  isRequired,
  isDisabled,
  name,
  onChange,
}: ControlProps<"number">) {
  return (
    <NumberInput
      label={label}
      {...(label === "" && { "aria-label": "Number" })}
      description={field.description}
      placeholder={field.example ?? ""}
      error={error}
      disabled={isDisabled}
      withAsterisk={isRequired && name !== ""}
      allowDecimal={!control.isInteger}
      clampBehavior="none"
      {...(control.least !== undefined && { min: control.least })}
      {...(control.most !== undefined && { max: control.most })}
      value={typeof value === "number" || typeof value === "string" ? value : ""}
      onChange={(next) => onChange(next === "" ? undefined : next)}
    />
  );
}
