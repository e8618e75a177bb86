import type { Diagnostic } from "@flowrunner/engine";
import type { FlowDiagnostic, FlowPublicationAnswer } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { FlowService } from "../flows/flow-service.js";
import { clusterActor } from "./cluster-actor.js";
import type { ProjectBindings } from "./project-bindings.js";

/** A Flow object, as a controller sees it. */
export interface FlowObject {
  readonly epoch: number;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
}

/** Flows whose source is in the cluster. */
export class ClusterFlows {
  constructor(
    private readonly bindings: Pick<ProjectBindings, "projectOf">,
    private readonly flows: Pick<FlowService, "publish" | "archive">,
  ) {}

  /** Throws `AppError`: `StaleEpoch`, `NotFound` for a namespace without a project. */
  async publish(
    object: FlowObject & { readonly generation: number; readonly text: string },
  ): Promise<FlowPublicationAnswer> {
    const { namespace, name, text, ...source } = object;
    const project = await this.bindings.projectOf(namespace);
    const precondition = (): void => {};
    try {
      const publication = { project, name, text, source, by: clusterActor, precondition };
      const { flow, diagnostics } = await this.flows.publish(publication);
      const { number, version } = flow;
      return { outcome: "published", number, version, diagnostics: diagnostics.map(shown) };
    } catch (failure) {
      return refusalOf(failure);
    }
  }

  /** Its runs go on. One that is unknown, or another object's by now, is left. Throws as `publish`. */
  async archive({ epoch, namespace, name, uid }: FlowObject): Promise<void> {
    const project = await this.bindings.projectOf(namespace);
    await this.flows.archive(project, name, { uid, epoch }, clusterActor);
  }
}

function refusalOf(failure: unknown): FlowPublicationAnswer {
  if (!(failure instanceof AppError)) throw failure;
  if (failure.code === "AlreadyExists") return { outcome: "nameTaken" };
  if (failure.code !== "Unprocessable") throw failure;
  const { diagnostics } = failure.details as { readonly diagnostics?: readonly Diagnostic[] };
  return { outcome: "invalid", diagnostics: diagnostics?.map(shown) ?? [whole(failure.message)] };
}

function shown({ severity, code, message, path, range, help }: Diagnostic): FlowDiagnostic {
  const { line, column } = range.start;
  return { severity, code, message: cut(message), path: cut(path), line, column, help: cut(help) };
}

/** What is wrong with the document as such. */
function whole(message: string): FlowDiagnostic {
  const place = { path: "", line: 1, column: 1 };
  return { severity: "error", code: "InvalidDocument", message: cut(message), ...place, help: "" };
}

function cut(text: string): string {
  return text.slice(0, 4_096);
}
