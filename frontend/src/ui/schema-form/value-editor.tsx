import type { JsonSchema } from "@flowrunner/engine";
import { Group, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { jsonOf, readJson, Unreadable, type Draft } from "./draft.js";
import { fieldOf } from "./field.js";
import { countUnder, noIssues, type Issues } from "./issues.js";
import { SchemaForm } from "./schema-form.js";

export interface ValueEditorProps {
  /** Names the value. */
  readonly label: string;
  /** Null: it may be anything, and is entered as JSON. */
  readonly schema: JsonSchema | null;
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  readonly issues?: Issues;
}

/** A value by a form or as JSON, as one likes: both show the same. */
export function ValueEditor({ label, schema, value, onChange, issues = noIssues }: ValueEditorProps) {
  const hasForm = schema !== null && fieldOf(schema, schema).control.kind !== "json";
  const [mode, setMode] = useState<"form" | "json">(hasForm ? "form" : "json");
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {label}
        </Text>
        {hasForm && (
          <SegmentedControl
            size="xs"
            aria-label={`How ${label} is entered`}
            data={[
              { value: "form", label: "Form" },
              { value: "json", label: "JSON" },
            ]}
            value={mode}
            // What is no JSON cannot be shown by a form.
            disabled={value instanceof Unreadable}
            onChange={(chosen) => setMode(chosen as "form" | "json")}
          />
        )}
      </Group>
      {mode === "form" && schema !== null ? (
        <SchemaForm {...{ schema, value, onChange, issues }} />
      ) : (
        <JsonText {...{ label, value, onChange, issues }} />
      )}
    </Stack>
  );
}

function JsonText({ label, value, onChange, issues }: Required<Omit<ValueEditorProps, "schema">>) {
  const [text, setText] = useState(() => textOf(value));
  const count = countUnder(issues, "");
  return (
    <Textarea
      aria-label={`${label} as JSON`}
      autosize
      minRows={6}
      maxRows={24}
      spellCheck={false}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      value={text}
      error={count > 0 && linesOf(issues)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readJson(event.currentTarget.value));
      }}
    />
  );
}

function textOf(value: Draft): string {
  if (value instanceof Unreadable) return value.text;
  return JSON.stringify(jsonOf(value).json ?? {}, null, 2);
}

function linesOf(issues: Issues): string {
  const all = [...issues].flatMap(([path, list]) =>
    list.map(({ text }) => (path === "" ? text : `${path}: ${text}`)),
  );
  return all.join(" · ");
}
