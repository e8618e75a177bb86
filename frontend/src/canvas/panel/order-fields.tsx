import type { Json } from "@flowrunner/engine";
import { Group, MultiSelect, NumberInput, Stack } from "@mantine/core";
import { setField } from "../commands/set-field.js";
import { findStep } from "../graph/find-step.js";
import { isObject } from "../nodes/words.js";
import type { FieldProps } from "./field.js";
import { useForm } from "./form-context.js";
import { ModeChoice } from "./mode-choice.js";
import { ExpressionField } from "./text-fields.js";

type NeedsMode = "above" | "all" | "any" | "atLeast";

const needsModes = [
  { value: "above", label: "The one above" },
  { value: "all", label: "All of" },
  { value: "any", label: "Any of" },
  { value: "atLeast", label: "At least" },
];

/** What a step waits for. */
export function NeedsField({ name, pointer, value }: FieldProps) {
  const { store, root, step, isReadOnly } = useForm();
  const { mode, names, count } = needsOf(value);
  const beside = (findStep(root, step.path)?.scope.steps ?? []).filter(
    (other) => other !== step && other.name !== "",
  );
  const become = (next: Partial<{ mode: NeedsMode; names: string[]; count: number }>): void => {
    store.do(setField(pointer, needsFrom({ mode, names, count, ...next })));
  };
  return (
    <Stack gap={4}>
      <ModeChoice
        label="What it waits for"
        modes={needsModes}
        mode={mode}
        onChoose={(chosen) => become({ mode: chosen as NeedsMode })}
      />
      {mode !== "above" && (
        <Group gap={4} wrap="nowrap">
          {mode === "atLeast" && <HowMany count={count} onChange={(typed) => become({ count: typed })} />}
          <MultiSelect
            aria-label={name}
            flex={1}
            data={[...new Set([...beside.map((other) => other.name), ...names])]}
            value={names}
            placeholder={names.length === 0 ? "nothing: it starts at once" : ""}
            disabled={isReadOnly}
            onChange={(chosen) => become({ names: chosen })}
          />
        </Group>
      )}
    </Stack>
  );
}

function needsOf(value: Json | undefined): { mode: NeedsMode; names: string[]; count: number } {
  if (Array.isArray(value)) return { mode: "all", names: value.map(String), count: 1 };
  if (!isObject(value)) return { mode: "above", names: [], count: 1 };
  const { any, of, atLeast } = value;
  const names = [any ?? of ?? []].flat().map(String);
  return {
    mode: any === undefined ? "atLeast" : "any",
    names,
    count: typeof atLeast === "number" ? atLeast : 1,
  };
}

function needsFrom({
  mode,
  names,
  count,
}: {
  mode: NeedsMode;
  names: string[];
  count: number;
}): Json | undefined {
  switch (mode) {
    case "above":
      return undefined;
    case "all":
      return names;
    case "any":
      return { any: names };
    case "atLeast":
      return { atLeast: count, of: names };
  }
}

const errorModes = [
  { value: "fail", label: "Fail" },
  { value: "continue", label: "Go on" },
  { value: "output", label: "Go on with" },
];

/** What a failure does. */
export function OnErrorField({ name, schema, pointer, value }: FieldProps) {
  const { store } = useForm();
  const mode = isObject(value) ? "output" : value === "continue" ? "continue" : "fail";
  const choose = (chosen: string): void => {
    const values: { readonly [mode: string]: Json } = { continue: "continue", output: { output: null } };
    store.do(setField(pointer, values[chosen]));
  };
  return (
    <Stack gap={4}>
      <ModeChoice label="What a failure does" modes={errorModes} mode={mode} onChoose={choose} />
      {isObject(value) && (
        <ExpressionField
          name={`${name}.output`}
          schema={schema}
          pointer={`${pointer}/output`}
          value={value["output"]}
          place="template"
        />
      )}
    </Stack>
  );
}

const joinModes = ["all", "any", "settled", "atLeast"];

/** When branches or items are enough. */
export function JoinField({ pointer, value }: FieldProps) {
  const { store } = useForm();
  const count = isObject(value) ? value["atLeast"] : undefined;
  const mode = isObject(value) ? "atLeast" : typeof value === "string" ? value : "all";
  const choose = (chosen: string): void => {
    store.do(
      setField(pointer, chosen === "atLeast" ? { atLeast: 1 } : chosen === "all" ? undefined : chosen),
    );
  };
  return (
    <Group gap={4} wrap="nowrap">
      <ModeChoice label="When they are enough" modes={joinModes} mode={mode} onChoose={choose} />
      {typeof count === "number" && (
        <HowMany
          count={count}
          onChange={(typed) => store.do(setField(`${pointer}/atLeast`, typed), pointer)}
        />
      )}
    </Group>
  );
}

function HowMany({ count, onChange }: { readonly count: number; onChange(count: number): void }) {
  const { isReadOnly } = useForm();
  return (
    <NumberInput
      aria-label="How many"
      w={64}
      min={1}
      value={count}
      disabled={isReadOnly}
      onChange={(typed) => typeof typed === "number" && onChange(typed)}
    />
  );
}
