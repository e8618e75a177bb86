import type { IncomingMessage, ServerResponse } from "node:http";
import {
  context,
  diag,
  DiagLogLevel,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type Tracer,
} from "@opentelemetry/api";
import { NodeSDK, resources } from "@opentelemetry/sdk-node";
import { matchedRoute } from "../http/matched-route.js";
import type { Log } from "../log.js";
import type { CommittedPass } from "../runs/committed.js";
import { version } from "../version.js";
import { ChosenIds } from "./chosen-ids.js";
import { RunSpans } from "./run-spans.js";
import type { Tracing } from "./tracing.js";

/** How long a stop waits for a collector. */
const flushMs = 5_000;

/**
 * Spans by OTLP, where and how the environment's `OTEL_…` variables say: the SDK reads them. Of the process only its
 * host is told: its command line may name secrets.
 */
export class OpenTelemetry implements Tracing {
  readonly #tracer: Tracer = trace.getTracer("flowrunner", version);
  readonly #runs: RunSpans;

  private constructor(
    private readonly sdk: NodeSDK,
    ids: ChosenIds,
  ) {
    this.#runs = new RunSpans(this.#tracer, ids);
  }

  static start(log: Log): OpenTelemetry {
    const ids = new ChosenIds();
    const sdk = new NodeSDK({
      resource: resources.resourceFromAttributes({
        "service.name": "flowrunner",
        "service.version": version,
      }),
      resourceDetectors: [resources.envDetector, resources.hostDetector],
      idGenerator: ids,
      metricReaders: [],
      logRecordProcessors: [],
    });
    const complain = (problem: string): void => log.warn("spans could not be exported", { problem });
    const quiet = (): void => {};
    const logger = { error: complain, warn: complain, info: quiet, debug: quiet, verbose: quiet };
    diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
    sdk.start();
    return new OpenTelemetry(sdk, ids);
  }

  get traceparent(): string | null {
    const active = trace.getActiveSpan()?.spanContext();
    if (!active) return null;
    const flags = active.traceFlags.toString(16).padStart(2, "0");
    return `00-${active.traceId}-${active.spanId}-${flags}`;
  }

  request(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
    const caller = propagation.extract(ROOT_CONTEXT, request.headers);
    const method = request.method ?? "";
    const attributes = { "http.request.method": method };
    const span = this.#tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, caller);
    response.once("close", () => endRequest(span, request, response));
    context.with(trace.setSpan(caller, span), answer);
  }

  passCommitted(pass: CommittedPass): void {
    this.#runs.passCommitted(pass);
  }

  /** Sends what was not sent yet, if anybody takes it. */
  async [Symbol.asyncDispose](): Promise<void> {
    let giveUp: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (giveUp = setTimeout(resolve, flushMs)));
    await Promise.race([this.sdk.shutdown().catch(() => {}), late]);
    clearTimeout(giveUp);
  }
}

function endRequest(span: Span, request: IncomingMessage, { statusCode }: ServerResponse): void {
  const route = matchedRoute(request);
  span.updateName(`${request.method} ${route}`);
  span.setAttributes({ "http.route": route, "http.response.status_code": statusCode });
  if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
