import type { Diagnostic, StepSketch } from "@flowrunner/engine";
import { Badge, ScrollArea, Tabs, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { findStep } from "../../canvas/graph/find-step.js";
import type { EditorState } from "../../canvas/store/editor-state.js";
import type { EditorStore } from "../../canvas/store/editor-store.js";
import { Problems } from "./problems.js";
import type { EditorSearch } from "./editor-search.js";
import { Schedules } from "./schedules.js";
import type { RunFeed } from "../../run/feed/run-feed.js";
import type { ShownRun } from "./try/shown-run.js";
import type { Trying } from "./try/try-panel.js";
import { useValues } from "./try/use-values.js";
import { Versions } from "./versions.js";
import styles from "./editor.module.css";

const YamlPane = lazy(async () => ({ default: (await import("../../canvas/code/yaml-pane.js")).YamlPane }));
const TryPanel = lazy(async () => ({ default: (await import("./try/try-panel.js")).TryPanel }));
const NoteForm = lazy(async () => ({ default: (await import("../../canvas/panel/note-form.js")).NoteForm }));
const StepForm = lazy(async () => ({ default: (await import("../../canvas/panel/step-form.js")).StepForm }));

export type Side = EditorSearch["side"] | "text";

export interface SidePaneProps {
  readonly project: string;
  readonly flow: string;
  readonly store: EditorStore;
  readonly state: EditorState;
  readonly search: EditorSearch;
  readonly shown: ShownRun | null;
  /** Whose values expressions are looked at with. */
  readonly valueRun: RunFeed | null;
  readonly isReadOnly: boolean;
  readonly mayRun: boolean;
  /** Whether the selected step's name, or the selected note's text, is to be typed. */
  readonly isNameAsked: boolean;
  onNameAsked(): void;
  onSearch(search: EditorSearch): void;
  onProblem(diagnostic: Diagnostic): void;
  readonly trying: Trying;
  onShowRun(run: string | null): void;
}

/** What stands beside the canvas: the text, the form of what is selected, its runs, what is wrong, what was saved, when it starts. */
export function SidePane(props: SidePaneProps) {
  const { store, state, search, isReadOnly, onSearch, onProblem } = props;
  const { diagnostics } = state.flow.sketch;
  const side = search.side ?? "text";
  const choose = (chosen: string | null): void =>
    onSearch(
      chosen === null || chosen === "text" ? {} : { side: chosen as NonNullable<EditorSearch["side"]> },
    );
  return (
    <Tabs value={side} onChange={choose} className={styles["side"]!} data-side keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="text">Text</Tabs.Tab>
        <Tabs.Tab value="step">Step</Tabs.Tab>
        <Tabs.Tab value="try">Try</Tabs.Tab>
        <Tabs.Tab value="problems" rightSection={<Count of={diagnostics} />}>
          Problems
        </Tabs.Tab>
        <Tabs.Tab value="versions">Versions</Tabs.Tab>
        <Tabs.Tab value="schedules">Schedules</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="text" className={styles["fill"]!}>
        <Suspense>
          <YamlPane store={store} isReadOnly={isReadOnly} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="step" className={styles["fill"]!}>
        <ScrollArea h="100%">
          <Suspense>
            <Selected {...props} />
          </Suspense>
        </ScrollArea>
      </Tabs.Panel>
      <Tabs.Panel value="try" className={styles["fill"]!}>
        <Suspense>
          <TryPanel {...props} step={currentStep(state)} onShow={props.onShowRun} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="problems" className={styles["fill"]!}>
        <ScrollArea h="100%">
          <Problems diagnostics={diagnostics} onOpen={onProblem} />
        </ScrollArea>
      </Tabs.Panel>
      <Tabs.Panel value="versions" className={styles["fill"]!}>
        <Versions
          {...props}
          version={search.version}
          onOpen={(version) => onSearch({ side: "versions", version })}
          onRestore={(version, text) => store.replace(text, `restore version ${version}`)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="schedules" className={styles["fill"]!}>
        <ScrollArea h="100%">
          <Schedules {...props} />
        </ScrollArea>
      </Tabs.Panel>
    </Tabs>
  );
}

function Selected(props: SidePaneProps) {
  const { store, state, isReadOnly, isNameAsked, onNameAsked } = props;
  const note = state.notes.find(({ path }) => path === state.selected.at(-1));
  if (!note) return <SelectedStep {...props} />;
  const asked = { isTextAsked: isNameAsked, onTextAsked: onNameAsked };
  return <NoteForm key={note.path} {...{ store, note, isReadOnly, ...asked }} />;
}

function SelectedStep(props: SidePaneProps) {
  const { store, state, isReadOnly, isNameAsked, onNameAsked, valueRun } = props;
  const values = useValues(valueRun);
  const { root, flow } = state;
  const step = currentStep(state);
  if (!root || !step)
    return (
      <Text size="sm" c="dimmed" p="md">
        Select a step or a note on the canvas to edit it here.
      </Text>
    );
  const { path } = step;
  return (
    <StepForm
      key={path}
      {...{ store, root, path, values, isReadOnly, isNameAsked, onNameAsked }}
      diagnostics={flow.sketch.diagnostics}
    />
  );
}

function currentStep({ root, selected }: EditorState): StepSketch | null {
  const current = selected.at(-1);
  return (root && current !== undefined && findStep(root, current)?.step) || null;
}

function Count({ of }: { of: readonly Diagnostic[] }) {
  if (of.length === 0) return null;
  const hasErrors = of.some(({ severity }) => severity === "error");
  return (
    <Badge size="sm" variant="light" color={hasErrors ? "red" : "yellow"}>
      {of.length}
    </Badge>
  );
}
