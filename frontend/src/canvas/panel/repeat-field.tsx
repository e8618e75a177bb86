import type { Json } from "@flowrunner/engine";
import { Stack } from "@mantine/core";
import { setField } from "../commands/set-field.js";
import { resolved } from "../language/field-schema.js";
import { isObject } from "../nodes/words.js";
import { NumberField, type FieldProps } from "./field.js";
import { useForm } from "./form-context.js";
import { ModeChoice } from "./mode-choice.js";
import { ObjectField } from "./object-field.js";
import { ExpressionField } from "./text-fields.js";

const modes = [
  { value: "times", label: "So many times" },
  { value: "expression", label: "By expression" },
  { value: "until", label: "Until" },
];

/** What each of them begins with, so that it can run as it is. */
const beginnings: { readonly [mode: string]: Json } = {
  times: 3,
  expression: "${ 3 }",
  until: { until: "index == 2", max: 10 },
};

/** How often a scope is repeated, or until when. */
export function RepeatField(props: FieldProps) {
  const { pointer, schema, value } = props;
  const { store } = useForm();
  const mode = isObject(value) ? "until" : typeof value === "string" ? "expression" : "times";
  const object = resolved(schema)
    .anyOf?.map(resolved)
    .find(({ properties }) => properties);
  return (
    <Stack gap="xs">
      <ModeChoice
        label="How often"
        modes={modes}
        mode={mode}
        onChoose={(chosen) => store.do(setField(pointer, beginnings[chosen]))}
      />
      {mode === "times" && <NumberField {...props} min={0} />}
      {mode === "expression" && <ExpressionField {...props} place="template" />}
      {mode === "until" && <ObjectField {...props} keys={Object.entries(object?.properties ?? {})} />}
    </Stack>
  );
}
