import type { Diagnostic, Json } from "@flowrunner/engine";
import { Input, NumberInput, Select, Switch, TagsInput } from "@mantine/core";
import { setField } from "../commands/set-field.js";
import { CasesField } from "./cases-field.js";
import { BranchesField } from "./branches-field.js";
import { fieldKind, type FieldKind } from "./field-kind.js";
import { nodeViewOf } from "../nodes/registry.js";
import { resolved, type FieldSchema } from "../language/field-schema.js";
import { useForm } from "./form-context.js";
import { JoinField, NeedsField, OnErrorField } from "./order-fields.js";
import { MapField } from "./map-field.js";
import { ObjectField } from "./object-field.js";
import { RepeatField } from "./repeat-field.js";
import { ScopeField, ScopesField } from "./scope-fields.js";
import { CodeTextField, ExpressionField, TextField, YamlField } from "./text-fields.js";

export interface FieldProps {
  readonly name: string;
  readonly schema: FieldSchema;
  /** JSON Pointer of the value. */
  readonly pointer: string;
  readonly value: Json | undefined;
}

/** A key of a step with its value, its meaning, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, schema, pointer } = props;
  const { step, diagnostics } = useForm();
  const own = pointer === `${step.path}/${name}` ? nodeViewOf(step).editors?.[name] : undefined;
  const kind: FieldKind = own ? { kind: own } : fieldKind(schema);
  const fault = diagnostics.find(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
  if (kind.kind === "boolean") return <BooleanField {...props} fault={fault} />;
  return (
    <Input.Wrapper
      label={name}
      labelElement="div"
      description={resolved(schema).description?.replaceAll("`", "")}
      error={fault && words(fault)}
    >
      <FieldInput {...props} kind={kind} isInvalid={fault?.severity === "error"} />
    </Input.Wrapper>
  );
}

function words({ message, help }: Diagnostic): string {
  return `${message}: ${help}`.replaceAll("`", "");
}

interface InputProps extends FieldProps {
  readonly kind: FieldKind;
  readonly isInvalid: boolean;
}

function FieldInput({ kind, ...props }: InputProps) {
  switch (kind.kind) {
    case "choice":
      return <ChoiceField {...props} options={kind.options} />;
    case "number":
      return <NumberField {...props} {...kind} />;
    case "names":
      return <NamesField {...props} />;
    case "object":
      return <ObjectField {...props} keys={kind.keys} />;
    case "code":
      return <CodeTextField {...props} />;
    case "condition":
    case "template":
      return <ExpressionField {...props} place={kind.kind} />;
    case "map":
      return <MapField {...props} />;
    case "needs":
      return <NeedsField {...props} />;
    case "onError":
      return <OnErrorField {...props} />;
    case "join":
      return <JoinField {...props} />;
    case "branches":
      return <BranchesField {...props} />;
    case "cases":
      return <CasesField {...props} />;
    case "repeat":
      return <RepeatField {...props} />;
    case "scope":
      return <ScopeField {...props} />;
    case "scopes":
      return <ScopesField {...props} />;
    case "yaml":
      return <YamlField {...props} />;
    default:
      return <TextField {...props} />;
  }
}

export function ChoiceField({
  name,
  pointer,
  value,
  options,
}: FieldProps & { readonly options: readonly string[] }) {
  const { store, isReadOnly } = useForm();
  return (
    <Select
      aria-label={name}
      data={[...options]}
      value={typeof value === "string" ? value : null}
      placeholder="default"
      // A runtime that is chosen once more stays: code has one.
      clearable={name !== "runtime"}
      allowDeselect={name !== "runtime"}
      disabled={isReadOnly}
      onChange={(chosen) => store.do(setField(pointer, chosen ?? undefined))}
    />
  );
}

export function NumberField({
  name,
  pointer,
  value,
  min,
  max,
}: FieldProps & { readonly min?: number; readonly max?: number }) {
  const { store, isReadOnly } = useForm();
  return (
    <NumberInput
      aria-label={name}
      value={typeof value === "number" ? value : ""}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      placeholder="default"
      readOnly={isReadOnly}
      onChange={(typed) =>
        store.do(setField(pointer, typeof typed === "number" ? typed : undefined), pointer)
      }
    />
  );
}

function NamesField({ name, pointer, value }: FieldProps) {
  const { store, isReadOnly } = useForm();
  return (
    <TagsInput
      aria-label={name}
      value={Array.isArray(value) ? value.map(String) : []}
      disabled={isReadOnly}
      onChange={(names) => store.do(setField(pointer, names.length === 0 ? undefined : names))}
    />
  );
}

function BooleanField({
  name,
  schema,
  pointer,
  value,
  fault,
}: FieldProps & { readonly fault: Diagnostic | undefined }) {
  const { store, isReadOnly } = useForm();
  return (
    <Switch
      label={name}
      description={resolved(schema).description?.replaceAll("`", "")}
      error={fault && words(fault)}
      checked={value === true}
      disabled={isReadOnly}
      onChange={(event) => store.do(setField(pointer, event.currentTarget.checked || undefined))}
    />
  );
}
