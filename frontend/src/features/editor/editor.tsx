import type { Diagnostic, StepSketch } from "@flowrunner/engine";
import { Center, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import { add } from "../../canvas/commands/add.js";
import { stepsIn } from "../../canvas/graph/find-step.js";
import { isVerb, type Addable } from "../../canvas/palette/addable.js";
import { Palette } from "../../canvas/palette/palette.js";
import { EditorStore } from "../../canvas/store/editor-store.js";
import { isChanged, isDrawn, type SavedFlow } from "../../canvas/store/editor-state.js";
import { FlowCanvas } from "../../canvas/view/flow-canvas.js";
import { valuesOf } from "../../run/history/values-of.js";
import { ConflictDialog } from "./conflict-dialog.js";
import { DeletedDialog } from "./deleted-dialog.js";
import { EditorHeader } from "./editor-header.js";
import type { EditorSearch } from "./editor-search.js";
import { KeySheet } from "./key-sheet.js";
import { LeaveGuard } from "./leave-guard.js";
import { NoticeBar } from "./notice.js";
import { goToOtherPane } from "./other-pane.js";
import { ReadOnlyBar, type ReadOnlyReason } from "./read-only-bar.js";
import { SidePane } from "./side-pane.js";
import { StepBadge } from "./step-badge.js";
import { useShownRun, useValueRun } from "./try/shown-run.js";
import { TryDialog } from "./try/try-dialog.js";
import { useTry } from "./try/use-try.js";
import { useEditor } from "./use-editor.js";
import { usePageKeys } from "./use-page-keys.js";
import { useSave } from "./use-save.js";
import styles from "./editor.module.css";

const route = getRouteApi("/projects/$project/flows/$flow");

export interface EditorProps {
  readonly saved: SavedFlow;
  /** Null: it can be changed. */
  readonly readOnly: ReadOnlyReason | null;
}

export function Editor({ saved, readOnly }: EditorProps) {
  const { project, flow } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isReadOnly = readOnly !== null;
  const mayRun = readOnly !== "role";
  const [store] = useState(() => new EditorStore(saved));
  const state = useEditor(store);
  const save = useSave(store, project, flow);
  const [isAdding, setAdding] = useState(false);
  const [isSheet, setSheet] = useState(false);
  const [isNameAsked, setNameAsked] = useState(false);
  const panes = useRef<HTMLDivElement>(null);
  const { diagnostics } = state.flow.sketch;
  const onNameAsked = useCallback(() => setNameAsked(false), []);

  const shown = useShownRun(project, search.run ?? null);
  const valueRun = useValueRun(shown);
  const values = useCallback(() => valueRun && valuesOf(valueRun.run().history), [valueRun]);
  const trying = useTry({ store, flow, values });

  /** The run that is shown stays, whatever stands beside the canvas. */
  const show = (next: EditorSearch): void => {
    setNameAsked(false);
    void navigate({ search: ({ run }) => ({ ...(run !== undefined && { run }), ...next }), replace: true });
  };
  const showRun = (run: string | null): void =>
    void navigate({ search: { side: "try", ...(run !== null && { run }) }, replace: true });
  const select = (paths: readonly string[]): void => {
    setNameAsked(false);
    store.select(paths);
  };
  const openProblem = ({ path }: Diagnostic): void => {
    const step = state.root && [...stepsIn(state.root)].findLast((one) => path.startsWith(one.path));
    store.select(step ? [step.path] : []);
    show({});
  };
  usePageKeys({
    undo: () => !isReadOnly && store.undo(),
    redo: () => !isReadOnly && store.redo(),
    save: () => {
      store.takeDrafts();
      if (!isReadOnly && isChanged(store.state)) save.save();
    },
    run: () => {
      store.takeDrafts();
      if (mayRun) trying.runFlow();
    },
    runStep: () => mayRun && trying.runStep(),
    otherPane: () => panes.current && goToOtherPane(panes.current),
    sheet: () => setSheet(true),
  });
  /** The form of the selected step or note, its name or words first. */
  const openForm = useCallback((): void => {
    void navigate({
      search: ({ run }) => ({ side: "step", ...(run !== undefined && { run }) }),
      replace: true,
    });
    setNameAsked(true);
  }, [navigate]);
  const addNew = (added: Addable): void => {
    store.do(add(added, store.state.selected.at(-1)));
    if (added === "note") openForm();
    else if (isVerb(added)) show({ side: "step" });
  };
  const badge = useCallback(
    (step: StepSketch) => <StepBadge step={step} diagnostics={diagnostics} shown={shown} />,
    [diagnostics, shown],
  );
  const editing = useMemo(
    () =>
      isReadOnly
        ? undefined
        : {
            store,
            onAdd: () => setAdding(true),
            onRename: openForm,
            isNameAsked,
          },
    [store, isReadOnly, openForm, isNameAsked],
  );
  const isOutdated = state.root !== null && state.flow.text === state.text && !isDrawn(state);
  return (
    <div className={styles["editor"]}>
      <EditorHeader
        {...{ flow, store, state, save, isReadOnly, mayRun }}
        onAdd={() => setAdding(true)}
        onSheet={() => setSheet(true)}
        onRun={trying.runFlow}
      />
      {readOnly && <ReadOnlyBar reason={readOnly} text={state.text} />}
      <div ref={panes} className={styles["panes"]}>
        <section className={styles["canvas"]} aria-label="Canvas">
          {state.root ? (
            <FlowCanvas
              root={state.root}
              notes={state.notes}
              selected={state.selected}
              onSelect={select}
              onOpen={openForm}
              badge={badge}
              {...(editing && !isOutdated && { editing })}
            >
              {isAdding && <Palette onAdd={addNew} onClose={() => setAdding(false)} />}
            </FlowCanvas>
          ) : (
            <NothingDrawn />
          )}
          {isOutdated && <Outdated />}
          <NoticeBar store={store} notice={state.notice} />
        </section>
        <SidePane
          {...{ project, flow, store, state, search, shown, valueRun, isReadOnly, mayRun, isNameAsked }}
          trying={trying}
          onShowRun={showRun}
          onNameAsked={onNameAsked}
          onSearch={show}
          onProblem={openProblem}
        />
      </div>
      <ConflictDialog save={save} flow={flow} mine={state.text} />
      <DeletedDialog save={save} flow={flow} mine={state.text} />
      <TryDialog
        {...{ project, asked: trying.asked, onClose: trying.close, onUntil: trying.runUntil }}
        onStarted={({ id }) => {
          trying.close();
          showRun(id);
        }}
      />
      <KeySheet isOpen={isSheet} onClose={() => setSheet(false)} />
      <LeaveGuard isChanged={isChanged(state)} />
    </div>
  );
}

function NothingDrawn() {
  return (
    <Center h="100%" p="xl">
      <Text c="dimmed">The text is no flow yet: what is wrong with it is underlined there.</Text>
    </Center>
  );
}

function Outdated() {
  return (
    <Text className={styles["outdated"]} size="sm" role="status">
      The text is no flow at the moment. This is what it was.
    </Text>
  );
}
