import { Code, Input } from "@mantine/core";
import type { ControlProps } from "../control-props.js";

/** A value that cannot be another one. */
export function ConstantField({ control, field, label, error }: ControlProps<"constant">) {
  return (
    <Input.Wrapper label={label} description={field.description} error={error} labelElement="div">
      <div>
        <Code>{JSON.stringify(control.value)}</Code>
      </div>
    </Input.Wrapper>
  );
}
