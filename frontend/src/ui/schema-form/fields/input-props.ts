import type { Control } from "../field.js";
import type { ControlProps } from "../control-props.js";

type AnyControlProps = Omit<ControlProps<Control["kind"]>, "control">;

/** What every input says of its field. `kind` names one that has no name: an item, or the whole. */
export function inputProps(
  { field, label, error, name, isRequired, isDisabled }: AnyControlProps,
  kind: string,
) {
  return {
    ...{ label, description: field.description, error, disabled: isDisabled },
    withAsterisk: isRequired && name !== "",
    ...(label === "" && { "aria-label": kind }),
  };
}
