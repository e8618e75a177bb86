import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { createFlow } from "../../api/create-flow.js";
import { Refusal } from "../../api/refusal.js";
import type { SavedFlow } from "../../canvas/store/editor-state.js";
import type { EditorStore } from "../../canvas/store/editor-store.js";
import { readFlowOf, savedOf } from "./flow-query.js";
import { publishFlow } from "./publish-flow.js";
import { copyOf } from "./copy-of.js";

/** What others have done since the editor was opened, so that it cannot just be saved. */
export type Obstacle =
  /** `theirs` is what somebody else has published. */
  { readonly kind: "conflict"; readonly theirs: SavedFlow } | { readonly kind: "deleted" };

/** Publishes what is in the editor over what it began with. */
export function useSave(store: EditorStore, project: string, flow: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const publish = useMutation({
    mutationFn: (etag: string) => publishOver(project, flow, store.state.text, etag),
    onSuccess: (published) => published.kind === "saved" && noteSaved(published.saved),
    onError: (failure) => store.refuse(failure.message),
  });
  const noteSaved = (saved: SavedFlow): void => {
    store.markSaved(saved);
    notifications.show({ message: `${flow} is saved as version ${saved.version}.` });
    void queries.invalidateQueries({ queryKey: ["projects", project, "flows"] });
    void queries.invalidateQueries({ queryKey: ["projects", project, "flow", flow, "versions"] });
  };
  const published = publish.data;
  return {
    isSaving: publish.isPending,
    /** Null: nothing is in the way. */
    obstacle: published === undefined || published.kind === "saved" ? null : published,
    save: () => publish.mutate(store.state.saved.etag),
    saveOver: (theirs: SavedFlow) => publish.mutate(theirs.etag),
    /** Goes on with what they have; undo brings back what was here. */
    takeTheirs: (theirs: SavedFlow) => {
      store.replace(theirs.text, "take what others saved");
      store.markSaved(theirs);
      publish.reset();
    },
    /** As a flow that there is not yet. One of another name is opened; what is here is in it. Throws `Refusal`. */
    saveAs: async (name: string) => {
      const { text } = store.state;
      const made = await createFlow(project, name, name === flow ? text : copyOf(text, name));
      publish.reset();
      noteSaved({ ...savedOf(made), text });
      if (name === flow) return;
      const params = { project, flow: name };
      await navigate({ to: "/projects/$project/flows/$flow", params, ignoreBlocker: true });
    },
    keepEditing: () => publish.reset(),
  };
}

type Published = { readonly kind: "saved"; readonly saved: SavedFlow } | Obstacle;

async function publishOver(project: string, flow: string, text: string, etag: string): Promise<Published> {
  try {
    return { kind: "saved", saved: await publishFlow(project, flow, text, etag) };
  } catch (failure) {
    if (!isRefused(failure, 412)) throw failure;
    return obstacleAt(project, flow);
  }
}

async function obstacleAt(project: string, flow: string): Promise<Obstacle> {
  try {
    return { kind: "conflict", theirs: await readFlowOf(project, flow) };
  } catch (failure) {
    if (!isRefused(failure, 404)) throw failure;
    return { kind: "deleted" };
  }
}

function isRefused(failure: unknown, status: number): boolean {
  return failure instanceof Refusal && failure.status === status;
}

export type Save = ReturnType<typeof useSave>;
