import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "../../api/may.js";
import { Loaded } from "../../ui/loaded.js";
import { Editor } from "./editor.js";
import { flowQuery } from "./flow-query.js";

const route = getRouteApi("/projects/$project/flows/$flow");

/** A flow with all that can be done to it. */
export function EditorPage() {
  const { project, flow } = route.useParams();
  const saved = useQuery(flowQuery(project, flow));
  const mayEdit = useMay(project, "editor");
  useDocumentTitle(`${flow} · FlowRunner`);
  return (
    <Loaded query={saved}>
      {(data) => <Editor key={`${project}/${flow}`} saved={data} isReadOnly={!mayEdit} />}
    </Loaded>
  );
}
