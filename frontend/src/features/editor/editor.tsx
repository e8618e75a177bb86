import { Center, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { EditorStore } from "../../canvas/store/editor-store.js";
import { isDrawn, type SavedFlow } from "../../canvas/store/editor-state.js";
import { FlowCanvas } from "../../canvas/view/flow-canvas.js";
import { EditorHeader } from "./editor-header.js";
import { useEditor } from "./use-editor.js";
import styles from "./editor.module.css";

const YamlPane = lazy(async () => ({ default: (await import("../../canvas/code/yaml-pane.js")).YamlPane }));

const route = getRouteApi("/projects/$project/flows/$flow");

export function Editor({ saved, isReadOnly }: { saved: SavedFlow; isReadOnly: boolean }) {
  const [store] = useState(() => new EditorStore(saved));
  const state = useEditor(store);
  const { flow } = route.useParams();
  return (
    <main className={styles["editor"]}>
      <EditorHeader flow={flow} store={store} state={state} />
      <div className={styles["panes"]}>
        <section className={styles["canvas"]} aria-label="Canvas">
          {state.root ? (
            <FlowCanvas
              root={state.root}
              selected={state.selected}
              onSelect={(paths) => store.select(paths)}
            />
          ) : (
            <NothingDrawn />
          )}
          {state.root && !isDrawn(state) && state.flow.text === state.text && <Outdated />}
        </section>
        <section className={styles["side"]} aria-label="Text">
          <Suspense>
            <YamlPane store={store} isReadOnly={isReadOnly} />
          </Suspense>
        </section>
      </div>
    </main>
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
