import { namesSeen, type Json, type JsonObject } from "@flowrunner/engine";
import { autocompletion } from "@codemirror/autocomplete";
import { Group, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { parseDocument, stringify } from "yaml";
import { setField } from "../commands/set-field.js";
import { codeCompletion } from "../code/code-completion.js";
import { CodeField, type InsertText } from "../code/code-field.js";
import { expressionCompletion, type ExpressionPlace } from "../code/expression-completion.js";
import { languageOf, yaml } from "../code/languages.js";
import { isObject } from "../nodes/words.js";
import { writtenPath } from "../values/insert-path.js";
import type { FieldProps } from "./field.js";
import { useForm } from "./form-context.js";
import { OnShownRun } from "./on-shown-run.js";
import { useDraft } from "./use-draft.js";

type TextProps = FieldProps & { readonly isInvalid?: boolean };

/** What is not there is no text, and no text is not there. */
function useText(pointer: string, value: Json | undefined) {
  const { store } = useForm();
  return useDraft(store, typeof value === "string" ? value : "", (text) => {
    store.do(setField(pointer, text === "" ? undefined : text), pointer);
  });
}

export function TextField({ name, pointer, value }: TextProps) {
  const { isReadOnly } = useForm();
  const draft = useText(pointer, value);
  return (
    <TextInput
      aria-label={name}
      value={draft.value}
      readOnly={isReadOnly}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
    />
  );
}

/** The code of a step, in the language of its runtime. */
export function CodeTextField({ name, pointer, value, isInvalid = false }: TextProps) {
  const { step, isReadOnly } = useForm();
  const { runtime } = step.json;
  const given = JSON.stringify([step.json["with"] ?? {}, step.json["secrets"] ?? []]);
  const draft = useText(pointer, value);
  const extension = useMemo(() => {
    const [inputs, secrets] = JSON.parse(given) as [object, string[]];
    const complete = codeCompletion(() => ({ runtime, inputs: Object.keys(inputs), secrets }));
    return [languageOf(runtime), autocompletion({ override: [complete], icons: false })];
  }, [runtime, given]);
  return (
    <CodeField
      label={name}
      {...{ extension, isReadOnly, isInvalid }}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
    />
  );
}

/** An expression, or a text with expressions in it; what is neither is edited as YAML. */
export function ExpressionField(props: TextProps & { readonly place: ExpressionPlace }) {
  const { name, value, place } = props;
  const isText = value === undefined || typeof value === "string" || place === "condition";
  const [isYaml, setYaml] = useState(!isText);
  if (place === "condition") return <ExpressionText {...props} />;
  return (
    <Stack gap={4}>
      {isYaml || !isText ? <YamlField {...props} /> : <ExpressionText {...props} />}
      <Group justify="flex-end">
        <SegmentedControl
          size="xs"
          aria-label={`${name} is edited as`}
          data={["Text", "YAML"]}
          value={isYaml || !isText ? "YAML" : "Text"}
          disabled={!isText}
          onChange={(chosen) => setYaml(chosen === "YAML")}
        />
      </Group>
    </Stack>
  );
}

function ExpressionText({
  name,
  pointer,
  value,
  place,
  isInvalid = false,
}: TextProps & { readonly place: ExpressionPlace }) {
  const { store, isReadOnly } = useForm();
  const text = typeof value === "boolean" ? String(value) : value;
  const draft = useText(pointer, text);
  const insert = useRef<InsertText | null>(null);
  const pick = (path: string): void => insert.current?.((before) => writtenPath(path, before, place));
  const extension = useMemo(() => {
    const seen = () => namesSeen((store.state.flow.source?.value ?? {}) as JsonObject, pointer);
    return autocompletion({ override: [expressionCompletion(place, seen)], icons: false });
  }, [store, pointer, place]);
  return (
    <Stack gap={2}>
      <CodeField
        label={name}
        {...{ extension, isReadOnly, isInvalid, insert }}
        isText
        placeholder={
          place === "condition" ? "an expression, such as inputs.count > 3" : "text; ${ … } is an expression"
        }
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
      />
      <OnShownRun {...{ name, pointer, place }} text={draft.value} onPick={pick} />
    </Stack>
  );
}

const yamlExtension = yaml();

/** Any value, as it would be written in the flow. What is no YAML stays here until it is. */
export function YamlField({ name, pointer, value, isInvalid = false }: TextProps) {
  const { store, isReadOnly } = useForm();
  const [fault, setFault] = useState(false);
  const written = value === undefined ? "" : writtenAs(value);
  const draft = useDraft(store, written, (text) => {
    const document = parseDocument(text);
    setFault(document.errors.length > 0);
    if (document.errors.length === 0)
      store.do(setField(pointer, text.trim() === "" ? undefined : document.toJS()), pointer);
  });
  return (
    <CodeField
      label={name}
      extension={yamlExtension}
      isReadOnly={isReadOnly}
      isInvalid={isInvalid || fault}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
    />
  );
}

function writtenAs(value: Json): string {
  if (isObject(value) && Object.keys(value).length === 0) return "{}";
  return stringify(value, { lineWidth: 0, blockQuote: "literal" }).trimEnd();
}
