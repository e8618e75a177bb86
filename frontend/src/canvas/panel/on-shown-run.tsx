import { namesSeen, sightAt, type JsonObject } from "@flowrunner/engine";
import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconEqual, IconHourglass, type Icon } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ExpressionPlace } from "../code/expression-completion.js";
import { oneLine } from "../nodes/words.js";
import { evaluateField, type FieldResult } from "../values/evaluate-field.js";
import { shownEnvironment } from "../values/shown-environment.js";
import { namedValues } from "../values/value-tree.js";
import { useForm } from "./form-context.js";
import { ValuePicker } from "./value-picker.js";
import styles from "./panel.module.css";

export interface OnShownRunProps {
  readonly name: string;
  readonly pointer: string;
  readonly place: ExpressionPlace;
  readonly text: string;
  onPick(path: string): void;
}

/** What a field gives on the run that is shown, and the values that it may name; nothing where none is. */
export function OnShownRun({ name, pointer, place, text, onPick }: OnShownRunProps) {
  const { store, step, values, isReadOnly } = useForm();
  const { source } = store.state.flow;
  const environment = useMemo(() => {
    const sight = values && sightAt((source?.value ?? {}) as JsonObject, pointer);
    return sight?.step === step.id && sight.isBefore ? shownEnvironment(values!, sight) : null;
  }, [values, source, step.id, pointer]);
  const result = useMemo(
    () => (environment ? evaluateField(text, place, environment) : null),
    [environment, text, place],
  );
  if (!environment) return null;
  const offered = () => {
    const seen = namesSeen((store.state.flow.source?.value ?? {}) as JsonObject, pointer);
    return seen ? namedValues(seen, environment) : [];
  };
  return (
    <Group gap={6} wrap="nowrap" justify="space-between">
      {result ? <Result name={name} result={result} /> : <span />}
      {!isReadOnly && <ValuePicker name={name} offered={offered} onPick={onPick} />}
    </Group>
  );
}

const icons: { readonly [kind in FieldResult["kind"]]: Icon } = {
  value: IconEqual,
  waits: IconHourglass,
  fails: IconAlertTriangle,
};

function Result({ name, result }: { readonly name: string; readonly result: FieldResult }) {
  const ResultIcon = icons[result.kind];
  const words = wordsFor(result);
  return (
    <Text
      size="xs"
      className={styles["result"]!}
      data-kind={result.kind}
      role="status"
      aria-label={`${name} on the shown run`}
      title={words}
    >
      <ResultIcon size={12} aria-hidden />
      <span>{words}</span>
    </Text>
  );
}

function wordsFor(result: FieldResult): string {
  if (result.kind !== "value") return result.message;
  return result.json === undefined ? "nothing: it is left out" : oneLine(JSON.stringify(result.json));
}
