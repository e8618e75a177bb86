import type { JsonSchema } from "@flowrunner/engine";
import { Alert, Stack } from "@mantine/core";
import { useMemo } from "react";
import type { Draft } from "./draft.js";
import { FieldInput } from "./field-input.js";
import { FormContext } from "./form-context.js";
import { noIssues, textsAt, type Issues } from "./issues.js";

export interface SchemaFormProps {
  readonly schema: JsonSchema;
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  /** What `checkDraft` found. Default: nothing. */
  readonly issues?: Issues;
}

/** A form for a value of a JSON Schema. What no field can show is entered as JSON. */
export function SchemaForm({ schema, value, onChange, issues = noIssues }: SchemaFormProps) {
  const context = useMemo(() => ({ root: schema, issues, Inner: FieldInput }), [schema, issues]);
  const general = textsAt(issues, "");
  return (
    <FormContext value={context}>
      <Stack gap="sm">
        {general.length > 0 && (
          <Alert color="red" role="alert">
            {general.join(" ")}
          </Alert>
        )}
        <FieldInput path="" name="" schema={schema} value={value} onChange={onChange} isRequired />
      </Stack>
    </FormContext>
  );
}
