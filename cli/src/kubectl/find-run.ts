import { exitCodes } from "../exit-codes.js";
import { usageProblem } from "../refused.js";
import { ServerProblem } from "../server/server-problem.js";
import type { KubeSession } from "./kube-session.js";
import { nameOf, runKinds, type Run, type RunKind, type RunObject } from "./run-object.js";

/** The run of a name: `prices-x7k2p`, or with its kind as kubectl writes it, `flr/prices-x7k2p`. */
export async function findRun(session: KubeSession, reference: string): Promise<Run> {
  const { kinds, name } = readReference(reference);
  const found = await Promise.all(kinds.map((kind) => lookFor(session, kind, name)));
  const [run, another] = found.filter((each) => each !== null);
  if (!run) throw noSuchRun(reference, session.namespace);
  if (another) {
    throw usageProblem(
      `${name} names a FlowRun and a FunctionRun`,
      `say which: ${nameOf(run)} or ${nameOf(another)}`,
    );
  }
  return run;
}

/** Who follows a run has found it before. */
export function noSuchRun(reference: string, namespace: string): ServerProblem {
  return new ServerProblem(`there is no run ${reference} in namespace ${namespace}`, {
    exitCode: exitCodes.notFound,
    code: "NotFound",
    help: `'kubectl flow runs -n ${namespace}' lists them; -n names another namespace`,
  });
}

async function lookFor({ kube, namespace }: KubeSession, kind: RunKind, name: string): Promise<Run | null> {
  const object = await kube.get<RunObject>(kind.resource, { namespace, name });
  return object && { kind, object };
}

function readReference(reference: string): { readonly kinds: readonly RunKind[]; readonly name: string } {
  const slash = reference.indexOf("/");
  if (slash < 0) return { kinds: runKinds, name: reference };
  const word = reference
    .slice(0, slash)
    .toLowerCase()
    .replace(/\.flowrunner\.dev$/, "");
  const kinds = runKinds.filter(({ kind, shortName, resource }) =>
    [kind.toLowerCase(), shortName, resource.plural].includes(word),
  );
  if (kinds.length > 0) return { kinds, name: reference.slice(slash + 1) };
  throw usageProblem(
    `${reference}: a ${word} is no run`,
    "runs are flr/NAME, of a flow, and fnr/NAME, of a function",
  );
}
