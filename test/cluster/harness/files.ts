import { kinds, type Cluster } from "./cluster.js";
import { onNode } from "./node.js";

/** The lines of a file on a project's volume, as the node has it. */
export async function linesOfFile(cluster: Cluster, namespace: string, file: string): Promise<string[]> {
  const claim = await cluster.read(kinds.claim, namespace, "flowrunner-files");
  const volume = String(claim?.spec?.["volumeName"]);
  const text = await onNode(`cat /var/lib/volumes/${volume}/${file} 2>/dev/null || true`);
  return text.split("\n").filter(Boolean);
}
