import { Center, Loader } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { accountQuery } from "../../api/account.js";
import { Failure } from "../../ui/failure.js";
import { Editor } from "./editor.js";
import { flowQuery } from "./flow-query.js";

const route = getRouteApi("/projects/$project/flows/$flow");

/** A flow with all that can be done to it. */
export function EditorPage() {
  const { project, flow } = route.useParams();
  const saved = useQuery(flowQuery(project, flow));
  const { data: account } = useSuspenseQuery(accountQuery);
  useDocumentTitle(`${flow} · FlowRunner`);
  if (saved.data) {
    const role = account.projects.find(({ id }) => id === project)?.role;
    return <Editor key={`${project}/${flow}`} saved={saved.data} isReadOnly={role === "viewer"} />;
  }
  if (saved.error) return <Failure error={saved.error} onRetry={() => void saved.refetch()} />;
  return (
    <Center mih="60vh">
      <Loader role="status" aria-label="Loading the flow" />
    </Center>
  );
}
