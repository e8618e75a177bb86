import type { ListOptions } from "../../render/formats.js";
import { printList } from "../../render/listing.js";
import type { KubeSession } from "../kube-session.js";
import { runObjectListing } from "../object-listings.js";
import { runKinds, type Run, type RunObject } from "../run-object.js";

export interface ListRunsOptions extends ListOptions {
  readonly flow?: string;
}

/** `kubectl flow runs`: the newest first. */
export async function listRuns(session: KubeSession, { flow, output }: ListRunsOptions): Promise<void> {
  const { terminal } = session;
  const all = await runsIn(session);
  const runs = flow === undefined ? all : all.filter(({ object }) => object.spec.flow === flow);
  if (output !== "json" && output !== "yaml")
    return printList(runs, runObjectListing(Date.now()), output, terminal);
  const objects = runs.map(({ kind, object }) => ({
    apiVersion: apiVersionOf(kind),
    kind: kind.kind,
    ...object,
  }));
  printList(objects, { kind: "runs", columns: [], name: () => "" }, output, terminal);
}

/** Of both kinds. Lists leave out what each of their items is. */
async function runsIn({ kube, namespace }: KubeSession): Promise<readonly Run[]> {
  const lists = await Promise.all(
    runKinds.map(async (kind) => {
      const { items } = await kube.list<RunObject>(kind.resource, namespace);
      return items.map((object) => ({ kind, object }));
    }),
  );
  const created = ({ object }: Run): number => Date.parse(object.metadata.creationTimestamp);
  return lists.flat().sort((a, b) => created(b) - created(a));
}

function apiVersionOf({ resource: { group, version } }: Run["kind"]): string {
  return `${group}/${version}`;
}
