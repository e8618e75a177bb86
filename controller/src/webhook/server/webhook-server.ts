import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Log } from "../../log.js";
import { reviewOf } from "../admission-review.js";
import { good } from "../verdict.js";
import { Bodies, type Body } from "./body.js";
import type { Judgement, SchemaOf } from "./judge-thread.js";
import type { Judges } from "./judges.js";

/** What came of a review. */
export type ReviewOutcome = "allowed" | "refused" | "unjudged";

export interface WebhookParts {
  readonly judges: Pick<Judges, "judge">;
  readonly schemaOf: SchemaOf;
  readonly log: Log;
  readonly observer: { reviewed(outcome: ReviewOutcome): void };
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const path = "/validate";
/** A review whose bytes are not there by then is not waited for; the API server has given it up. */
const requestMs = 5_000;

/**
 * Answers what the API server asks about objects that somebody applies.
 *
 * V1 No part of an object is read in the thread that everything else runs in: bytes come, and go to a thread with limits.
 * V2 What cannot be judged within limits may be, with a warning; where not even its question could be read it is answered
 *    503, which to the API server means the same (`failurePolicy: Ignore`). This only helps whoever applies: the backend
 *    judges every object again, and the object's conditions say what a refusal here would have said.
 * V3 Without a certificate nobody is answered; with another one, who comes next is answered by that.
 */
export class WebhookServer implements AsyncDisposable {
  readonly #bodies = new Bodies();

  private constructor(
    private readonly server: Server,
    private readonly parts: WebhookParts,
  ) {
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  /** Resolves when the port is open; 0: any free one. */
  static async open(parts: WebhookParts, port: number): Promise<WebhookServer> {
    const server = createServer({
      requestTimeout: requestMs,
      headersTimeout: requestMs,
      connectionsCheckingInterval: requestMs,
    });
    server.on("tlsClientError", () => {}); // whoever it is does not trust us, or there is no certificate yet
    server.listen(port);
    await once(server, "listening");
    return new WebhookServer(server, parts);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** V3. PEM texts; throws where they do not fit each other. */
  use(certificate: string, key: string): void {
    this.server.setSecureContext({ cert: certificate, key, minVersion: "TLSv1.2" });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, text } = await this.#answerOf(request);
    const type = status === 200 ? "application/json" : "text/plain";
    response.writeHead(status, { "content-type": type }).end(text);
  }

  async #answerOf(request: IncomingMessage): Promise<Answer> {
    const [asked = ""] = (request.url ?? "").split("?");
    if (asked !== path || request.method !== "POST") return { status: 404, text: `there is POST ${path}` };
    return this.#bodies.with(request, (body) => this.#judge(body));
  }

  async #judge(body: Body): Promise<Answer> {
    if (body.kind !== "read") return this.#unread(body.kind);
    const { judges, schemaOf } = this.parts;
    const judgement = await judges.judge(body.bytes, schemaOf); // V1
    if (judgement.kind === "unreadable") return { status: 400, text: "this is no AdmissionReview" };
    if (judgement.kind === "unjudged") return this.#unjudged(judgement);
    this.parts.observer.reviewed(judgement.isAllowed ? "allowed" : "refused");
    return { status: 200, text: judgement.answer };
  }

  #unread(kind: Exclude<Body["kind"], "read">): Answer {
    const status = { lengthMissing: 411, tooLong: 413, tooMuch: 503, broken: 400 }[kind];
    return this.#unjudged({ kind: "unjudged", uid: null, failure: new Error(kind) }, status);
  }

  /** V2 */
  #unjudged({ uid, failure }: Extract<Judgement, { kind: "unjudged" }>, status = 503): Answer {
    this.parts.observer.reviewed("unjudged");
    this.parts.log.warn("a review could not be judged", { uid, failure });
    if (uid === null) return { status, text: "this could not be judged" };
    return { status: 200, text: JSON.stringify(reviewOf(uid, { ...good, warnings: [unjudgedWarning] })) };
  }
}

const unjudgedWarning =
  "This object could not be checked in time; the conditions in its status will say whether it is valid.";
