import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Refusal } from "../../api/refusal.js";
import type { SavedFlow } from "../../canvas/store/editor-state.js";
import type { EditorStore } from "../../canvas/store/editor-store.js";
import { readFlowOf } from "./flow-query.js";
import { publishFlow } from "./publish-flow.js";

/** Publishes what is in the editor over what it began with; `theirs` is what somebody else has published since. */
export function useSave(store: EditorStore, project: string, flow: string) {
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: (etag: string) => publishOver(project, flow, store.state.text, etag),
    onSuccess: (published) => {
      if (published.kind === "conflict") return;
      store.markSaved(published.saved);
      notifications.show({ message: `${flow} is saved as version ${published.saved.version}.` });
      void queries.invalidateQueries({ queryKey: ["projects", project, "flows"] });
      void queries.invalidateQueries({ queryKey: ["projects", project, "flow", flow, "versions"] });
    },
    onError: (failure) => store.refuse(failure.message),
  });
  return {
    isSaving: publish.isPending,
    /** What is in the way; null: nothing. */
    theirs: publish.data?.kind === "conflict" ? publish.data.theirs : null,
    save: () => publish.mutate(store.state.saved.etag),
    saveOver: (theirs: SavedFlow) => publish.mutate(theirs.etag),
    /** Goes on with what they have; undo brings back what was here. */
    takeTheirs: (theirs: SavedFlow) => {
      store.replace(theirs.text, "take what others saved");
      store.markSaved(theirs);
      publish.reset();
    },
    keepEditing: () => publish.reset(),
  };
}

type Published =
  | { readonly kind: "saved"; readonly saved: SavedFlow }
  | { readonly kind: "conflict"; readonly theirs: SavedFlow };

async function publishOver(project: string, flow: string, text: string, etag: string): Promise<Published> {
  try {
    return { kind: "saved", saved: await publishFlow(project, flow, text, etag) };
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.status !== 412) throw failure;
    return { kind: "conflict", theirs: await readFlowOf(project, flow) };
  }
}

export type Save = ReturnType<typeof useSave>;
