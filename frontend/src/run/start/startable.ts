import { validateFlow, type JsonSchema } from "@flowrunner/engine";

/** What can be started: a version of a published flow, or a draft, which runs as it stands and is not published. */
export type StartSubject =
  | { readonly kind: "version"; readonly flow: string; readonly version: number }
  | { readonly kind: "draft"; readonly flow: string; readonly document: string };

/** A subject with what its inputs are asked for by. */
export interface Startable {
  readonly subject: StartSubject;
  readonly description: string | null;
  /** Null: anything. */
  readonly schema: JsonSchema | null;
}

/** `text` is the subject's. */
export function startable(subject: StartSubject, text: string): Startable {
  const { plan } = validateFlow(text);
  return { subject, description: plan?.description ?? null, schema: plan?.inputs ?? null };
}
