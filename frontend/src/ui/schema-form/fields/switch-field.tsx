import { Switch } from "@mantine/core";
import type { ControlProps } from "../control-props.js";

export function SwitchField({ field, label, value, error, isDisabled, onChange }: ControlProps<"switch">) {
  return (
    <Switch
      label={label}
      {...(label === "" && { "aria-label": "Yes or no" })}
      description={field.description}
      error={error}
      disabled={isDisabled}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
