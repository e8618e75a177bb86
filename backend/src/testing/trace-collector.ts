import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** A span as OTLP's JSON has it. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: CollectedSpan[] }[] }[];
}

/** Takes spans by OTLP over HTTP, as JSON, on a port of its own. */
export class TraceCollector implements AsyncDisposable {
  readonly spans: CollectedSpan[] = [];

  private constructor(private readonly server: Server) {
    server.on("request", (request, response) => {
      void json(request).then((body) => {
        for (const { scopeSpans } of (body as Export).resourceSpans)
          this.spans.push(...scopeSpans.flatMap(({ spans }) => spans));
        response.setHeader("content-type", "application/json").end("{}");
      });
    });
  }

  static async open(): Promise<TraceCollector> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new TraceCollector(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The only span of this name. */
  one(name: string): CollectedSpan {
    const found = this.spans.filter((span) => span.name === name);
    if (found.length !== 1) throw new Error(`${found.length} spans are named ${name}`);
    return found[0]!;
  }

  /** Those directly below a span, in the order of their start. */
  below({ traceId, spanId }: Pick<CollectedSpan, "traceId" | "spanId">): readonly CollectedSpan[] {
    const children = this.spans.filter((span) => span.traceId === traceId && span.parentSpanId === spanId);
    return children.sort((a, b) => Number(BigInt(a.startTimeUnixNano) - BigInt(b.startTimeUnixNano)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
