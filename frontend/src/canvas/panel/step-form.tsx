import type { Diagnostic, ScopeSketch, StepSketch } from "@flowrunner/engine";
import { Accordion, Alert, Group, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { findStep } from "../graph/find-step.js";
import { renameStep } from "../commands/rename-step.js";
import { nodeViewOf } from "../nodes/registry.js";
import type { EditorStore } from "../store/editor-store.js";
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
  /** Another number each time that the name is to be typed. */
  readonly nameAsked: number;
}

/** A step as a form, by what the language's schema says of its verb. */
export function StepForm({ store, root, path, diagnostics, isReadOnly, nameAsked }: StepFormProps) {
  const step = findStep(root, path)?.step;
  if (!step) return null;
  const looks: FormLooks = { store, root, step, diagnostics, isReadOnly };
  return (
    <FormContext value={looks}>
      <Stack gap="sm" p="md">
        <NameField step={step} store={store} isReadOnly={isReadOnly} asked={nameAsked} />
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

interface NameFieldProps {
  readonly step: StepSketch;
  readonly store: EditorStore;
  readonly isReadOnly: boolean;
  readonly asked: number;
}

function NameField({ step, store, isReadOnly, asked }: NameFieldProps) {
  const { icon: Icon, label } = nodeViewOf(step);
  const input = useRef<HTMLInputElement>(null);
  const rename = (name: string): void => {
    if (name !== step.name) store.do(renameStep(step.path, name));
  };
  const draft = useDraft(step.name, rename, { isOnlyWhenLeft: true });
  useEffect(() => {
    if (asked > 0) input.current?.select();
  }, [asked]);
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
