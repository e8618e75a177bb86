import type { Diagnostic, ScopeSketch, StepSketch } from "@flowrunner/engine";
import { Accordion, Alert, Group, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { findStep } from "../graph/find-step.js";
import { renameStep } from "../commands/rename-step.js";
import { nodeViewOf } from "../nodes/registry.js";
import type { EditorStore } from "../store/editor-store.js";
import type { ShownValues } from "../values/shown-values.js";
import { fieldGroups } from "./field-groups.js";
import { Field } from "./field.js";
import { FormContext, type FormLooks } from "./form-context.js";
import { useDraft } from "./use-draft.js";

export interface StepFormProps {
  readonly store: EditorStore;
  readonly root: ScopeSketch;
  /** JSON Pointer of the step. */
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly isReadOnly: boolean;
  /** What the run that is shown has given so far; null: none is shown. */
  readonly values: ShownValues | null;
  /** Whether the name is to be typed: the field takes the focus, and says so. */
  readonly isNameAsked: boolean;
  onNameAsked(): void;
}

/** A step as a form, by what the language's schema says of its verb. */
export function StepForm(props: StepFormProps) {
  const { store, root, path, diagnostics, isReadOnly, values } = props;
  const step = findStep(root, path)?.step;
  if (!step) return null;
  const looks: FormLooks = { store, root, step, diagnostics, isReadOnly, values };
  return (
    <FormContext value={looks}>
      <Stack gap="sm" p="md">
        <NameField {...props} step={step} />
        {step.verb === null ? <NoVerb /> : <Groups step={step} verb={step.verb} />}
      </Stack>
    </FormContext>
  );
}

function Groups({ step, verb }: { step: StepSketch; verb: NonNullable<StepSketch["verb"]> }) {
  const groups = fieldGroups(verb);
  const used = groups.filter(
    ({ fields }, index) => index === 0 || fields.some(([key]) => step.json[key] !== undefined),
  );
  return (
    <Accordion key={step.id} multiple chevronPosition="left" defaultValue={used.map(({ title }) => title)}>
      {groups.map(({ title, fields }) => (
        <Accordion.Item key={title} value={title}>
          <Accordion.Control>
            <Group gap="xs">
              <Text size="sm" fw={600}>
                {title}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {fields.flatMap(([key]) => (step.json[key] === undefined ? [] : [key])).join(", ")}
              </Text>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              {fields.map(([key, schema]) => (
                <Field
                  key={key}
                  name={key}
                  schema={schema}
                  pointer={`${step.path}/${key}`}
                  value={step.json[key]}
                />
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function NameField({
  step,
  store,
  isReadOnly,
  isNameAsked,
  onNameAsked,
}: StepFormProps & { readonly step: StepSketch }) {
  const { icon: Icon, label } = nodeViewOf(step);
  const input = useRef<HTMLInputElement>(null);
  const rename = (name: string): void => {
    if (name !== step.name) store.do(renameStep(step.path, name));
  };
  const draft = useDraft(store, step.name, rename, { isOnlyWhenLeft: true });
  useEffect(() => {
    if (!isNameAsked) return;
    input.current?.select();
    onNameAsked();
  }, [isNameAsked, onNameAsked]);
  return (
    <TextInput
      ref={input}
      label="Name"
      description={`${label} · expressions read steps.${step.name}.output, and follow when it is renamed`}
      leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
      readOnly={isReadOnly}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => event.key === "Enter" && draft.commit()}
    />
  );
}

function NoVerb() {
  return (
    <Alert color="yellow" title="This step does nothing yet">
      It has no verb, or several. Give it one of them in the text, for example value: 1.
    </Alert>
  );
}
