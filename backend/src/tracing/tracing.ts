import type { IncomingMessage, ServerResponse } from "node:http";
import type { FullLog } from "../log.js";
import type { CommittedPass } from "../runs/committed.js";

/** Where an operator sees requests and runs as trees of spans. */
export interface Tracing extends AsyncDisposable {
  /** W3C trace context of the request that is being answered; null: there is none. */
  readonly traceparent: string | null;
  /** Calls `answer` for a request of the public listener, within a span of it. */
  request(request: IncomingMessage, response: ServerResponse, answer: () => void): void;
  passCommitted(pass: CommittedPass): void;
}

/** Nobody wants to see them. */
export const noTracing: Tracing = {
  traceparent: null,
  request: (_request, _response, answer) => answer(),
  passCommitted: () => {},
  [Symbol.asyncDispose]: () => Promise.resolve(),
};

/** `isOn`: what exports spans is loaded, which takes time and memory; else none of it is. One of them a process. */
export async function openTracing(isOn: boolean, log: FullLog): Promise<Tracing> {
  if (!isOn) return noTracing;
  const { OpenTelemetry } = await import("./open-telemetry.js");
  return OpenTelemetry.start(log);
}
