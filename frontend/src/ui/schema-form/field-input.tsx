import { Checkbox, Group } from "@mantine/core";
import type { JsonSchema } from "@flowrunner/engine";
import type { ControlProps, FieldInputProps } from "./control-props.js";
import { AlternativesField } from "./fields/alternatives-field.js";
import { ChoiceField } from "./fields/choice-field.js";
import { ConstantField } from "./fields/constant-field.js";
import { JsonField } from "./fields/json-field.js";
import { ListField } from "./fields/list-field.js";
import { NumberField } from "./fields/number-field.js";
import { ObjectField } from "./fields/object-field.js";
import { SwitchField } from "./fields/switch-field.js";
import { TextField } from "./fields/text-field.js";
import { firstDraft, type Draft } from "./draft.js";
import { fieldOf, type Control } from "./field.js";
import { useForm } from "./form-context.js";
import { textsAt } from "./issues.js";

/** The field for a value, by what its schema says. */
export function FieldInput({ isMissing = false, ...props }: FieldInputProps) {
  const { root, issues } = useForm();
  const { path, name, schema, value, onChange } = props;
  const field = fieldOf(root, schema);
  const error = isMissing ? "This is needed." : textsAt(issues, path).join(" ");
  const isNull = field.isNullable && value === null;
  const shared = { ...props, field, label: field.title ?? name, isDisabled: isNull };
  const input = (
    <ControlInput {...shared} value={isNull ? undefined : value} error={error === "" ? null : error} />
  );
  if (!field.isNullable) return input;
  return (
    <div>
      {input}
      <Group justify="flex-end" mt={4}>
        <Checkbox
          size="xs"
          label="Nothing (null)"
          aria-label={`${shared.label}: nothing`}
          checked={isNull}
          onChange={(event) => onChange(event.currentTarget.checked ? null : withoutNull(root, schema))}
        />
      </Group>
    </div>
  );
}

/** What a field begins with that has just been said to be something. */
function withoutNull(root: JsonSchema, schema: JsonSchema): Draft {
  const begun = firstDraft(root, schema);
  return begun === null ? undefined : begun;
}

function ControlInput(props: Omit<ControlProps<Control["kind"]>, "control">) {
  const { control } = props.field;
  switch (control.kind) {
    case "text":
      return <TextField {...props} control={control} />;
    case "number":
      return <NumberField {...props} control={control} />;
    case "switch":
      return <SwitchField {...props} control={control} />;
    case "choice":
      return <ChoiceField {...props} control={control} />;
    case "constant":
      return <ConstantField {...props} control={control} />;
    case "list":
      return <ListField {...props} control={control} />;
    case "object":
      return <ObjectField {...props} control={control} />;
    case "alternatives":
      return <AlternativesField {...props} control={control} />;
    case "json":
      return <JsonField {...props} control={control} />;
  }
}
