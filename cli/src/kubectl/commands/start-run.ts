import type { JsonObject, JsonSchema } from "@flowrunner/engine";
import { customResources, type FlowRunSpec } from "@flowrunner/kube";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { readInputs } from "../../input/run-inputs.js";
import { usageProblem } from "../../refused.js";
import { documentText } from "../../render/listing.js";
import { readVersion } from "../../server/flows.js";
import { ServerProblem } from "../../server/server-problem.js";
import type { KubeSession } from "../kube-session.js";
import type { DocumentFormat } from "../object-end.js";
import type { FlowObject } from "../object-listings.js";
import { flowRunKind, nameOf, type Run, type RunObject } from "../run-object.js";
import { waitForEnd } from "./watch-run.js";

export interface StartRunOptions {
  readonly input?: readonly string[];
  readonly inputFile?: string;
  readonly name?: string;
  readonly version?: string;
  readonly idempotencyKey?: string;
  readonly suspend?: true;
  readonly wait?: true;
  readonly watch?: true;
  readonly output: DocumentFormat;
}

/** `kubectl flow start FLOW`: makes a FlowRun, and prints its name, or with --wait or --watch what came of it. */
export async function startRun(
  session: KubeSession,
  name: string,
  options: StartRunOptions,
): Promise<ExitCode> {
  const flow = await flowNamed(session, name);
  const run = await created(session, flow, await specOf(session, flow, options), options);
  const { terminal } = session;
  if (options.wait || options.watch) {
    terminal.say(`${nameOf(run)} of ${name}`);
    return waitForEnd(session, run, { output: options.output, isShown: options.watch === true });
  }
  terminal.print(options.output === "text" ? `${nameOf(run)}\n` : documentText(run.object, options.output));
  return exitCodes.succeeded;
}

async function flowNamed({ kube, namespace }: KubeSession, name: string): Promise<FlowObject> {
  const flow = await kube.get<FlowObject>(customResources.flows, { namespace, name });
  if (flow) return flow;
  throw new ServerProblem(`there is no flow ${name} in namespace ${namespace}`, {
    exitCode: exitCodes.notFound,
    code: "NotFound",
    help: `'kubectl flow list -n ${namespace}' lists them; -n names another namespace`,
  });
}

/** Inputs are read by the types that the flow declares. */
async function specOf(
  { terminal }: KubeSession,
  { metadata, spec }: FlowObject,
  { input = [], inputFile, version, idempotencyKey, suspend }: StartRunOptions,
): Promise<FlowRunSpec> {
  const declared = (spec["inputs"] ?? null) as JsonSchema | null;
  const inputs = await readInputs({ assignments: input, file: inputFile }, declared, terminal.stdin);
  return {
    flow: metadata.name,
    ...(Object.keys(inputs).length > 0 && { inputs }),
    ...(version !== undefined && { version: readVersion(version) }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(suspend && { suspend }),
  };
}

async function created(
  { kube, namespace }: KubeSession,
  { metadata: { name: flow } }: FlowObject,
  spec: FlowRunSpec,
  { name }: StartRunOptions,
): Promise<Run> {
  const { kind, resource } = flowRunKind;
  const metadata = name === undefined ? { generateName: `${flow}-` } : { name };
  const apiVersion = `${resource.group}/${resource.version}`;
  const draft = { apiVersion, kind, metadata, spec: spec as unknown as JsonObject };
  const made = await kube.create<RunObject>(resource, draft, namespace);
  if (made.outcome === "created") return { kind: flowRunKind, object: made.object };
  throw usageProblem(
    `--name ${name}: there is a FlowRun of this name`,
    "choose another, or leave --name out",
  );
}
