import { Select } from "@mantine/core";
import { validateValue, type JsonSchema } from "@flowrunner/engine";
import { useMemo, useState } from "react";
import { firstDraft, jsonOf, withDefinitions, type Draft } from "../draft.js";
import type { ControlProps } from "../control-props.js";
import { labelOf } from "../field.js";
import { FormContext, useForm } from "../form-context.js";
import { issuesOf, type Issues } from "../issues.js";
import { Frame } from "./frame.js";

/** One of several kinds of value: which, and then its fields. */
export function AlternativesField(props: ControlProps<"alternatives">) {
  const { control, field, label, value, path, isDisabled, onChange } = props;
  const { alternatives } = control;
  const form = useForm();
  const { root, Inner } = form;
  const [chosen, setChosen] = useState(() => fitting(root, alternatives, value));
  const schema = alternatives[chosen]!;
  const within = useIssuesWithin(schema, value, path);
  const context = useMemo(() => (within ? { ...form, issues: within } : form), [form, within]);
  return (
    <Frame label={label} description={field.description} error={null}>
      <Select
        label={label === "" ? "Kind" : undefined}
        aria-label={`Kind of ${label}`}
        disabled={isDisabled}
        allowDeselect={false}
        data={alternatives.map((each, index) => ({
          value: String(index),
          label: labelOf(root, each, index),
        }))}
        value={String(chosen)}
        onChange={(index) => {
          const next = Number(index ?? chosen);
          setChosen(next);
          onChange(firstDraft(root, alternatives[next]!));
        }}
      />
      <FormContext value={context}>
        <Inner
          key={chosen}
          path={path}
          name=""
          schema={withoutTitle(schema)}
          value={value}
          onChange={onChange}
          isRequired
        />
      </FormContext>
    </Frame>
  );
}

/** The first kind that a value is of, else the first of all. */
function fitting(root: JsonSchema, alternatives: readonly JsonSchema[], value: Draft): number {
  const { json = null } = jsonOf(value);
  const found = alternatives.findIndex(
    (schema) => validateValue(withDefinitions(root, schema), json, { maxIssues: 1 }).length === 0,
  );
  return Math.max(0, found);
}

/** That a value is of none of the kinds is said by what it lacks to be of the chosen one. Null: it is of one. */
function useIssuesWithin(schema: JsonSchema, value: Draft, path: string): Issues | null {
  const { root, issues } = useForm();
  return useMemo(() => {
    const isOfNone = issues.get(path)?.some(({ keyword }) => keyword === "oneOf" || keyword === "anyOf");
    if (!isOfNone) return null;
    const { json = null } = jsonOf(value);
    return issuesOf(withDefinitions(root, schema), json, path);
  }, [root, issues, schema, value, path]);
}

/** Its title is the choice's already. */
function withoutTitle(schema: JsonSchema): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const { title: _, ...rest } = schema;
  return rest;
}
