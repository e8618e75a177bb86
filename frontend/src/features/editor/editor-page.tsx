import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Schemas } from "@flowrunner/api";
import { useMay } from "../../api/may.js";
import { Loaded } from "../../ui/loaded.js";
import { Editor } from "./editor.js";
import { flowQuery, savedOf } from "./flow-query.js";
import type { ReadOnlyReason } from "./read-only-bar.js";

const route = getRouteApi("/projects/$project/flows/$flow");

/** A flow with all that can be done to it. */
export function EditorPage() {
  const { project, flow } = route.useParams();
  const saved = useQuery(flowQuery(project, flow));
  const mayEdit = useMay(project, "editor");
  useDocumentTitle(`${flow} · FlowRunner`);
  return (
    <Loaded query={saved}>
      {(found) => (
        <Editor key={`${project}/${flow}`} saved={savedOf(found)} readOnly={readOnlyReason(mayEdit, found)} />
      )}
    </Loaded>
  );
}

/** Null: it can be changed. */
function readOnlyReason(mayEdit: boolean, { owner }: Schemas["Flow"]): ReadOnlyReason | null {
  if (!mayEdit) return "role";
  return owner === "cluster" ? "cluster" : null;
}
