import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import express, { type Express, type NextFunction, type Request, type Response, type Router } from "express";
import helmet from "helmet";
import { AppError } from "../errors.js";
import {
  ConnectionCap,
  standardConnectionsPerAddress,
  standardPublicConnections,
} from "../http/connection-cap.js";
import type { Log } from "../log.js";
import type { Probe } from "../probes.js";
import { crossSite } from "./cross-site.js";
import { writeProblem } from "./problem.js";
import { answerUnreadable } from "./unreadable.js";
import { tellVersion } from "./version-header.js";
import { queryOf, readBody, readFields } from "./reading.js";
import { RequestTally, type RequestLimits } from "./request-limits.js";
import type { Answer, Route, RouteRequest } from "./route.js";
import type { ApiServices, Named } from "./services.js";
import { answerProbe, setHeaders, writeAnswer } from "./writing.js";

export const apiPrefix = "/api/v1";

export interface ApiListenerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly log: Log;
  /** Origins, besides the listener's own, whose pages may use a browser's session. */
  readonly allowedOrigins: readonly string[];
  /** Whether answers are compared with what their routes say: for tests. A misfit is a 500. */
  readonly checksAnswers: boolean;
  readonly limits: RequestLimits;
  /** What is answered besides the API, at the root. Default: nothing. */
  readonly probes?: readonly Probe[];
  /** What people see at every address that is no one's here; null or left out: that there is nothing. */
  readonly pages?: Router | null;
  /** Called for each request of the API, which it lets go on with `answer`. Default: it goes on. */
  readonly around?: (request: Request, response: Response, answer: () => void) => void;
  /** Addresses and networks whose `X-Forwarded-For` is believed; by default nobody's. */
  readonly trustedProxies?: readonly string[];
  /** Open at a time, WebSockets too; further ones are closed. Default: `standardPublicConnections`. */
  readonly connections?: number;
  /** The same of one address that is no trusted proxy's; further ones are told so. Default: `standardConnectionsPerAddress`. */
  readonly connectionsPerAddress?: number;
}

/** What an answer of the API may do where a browser shows it by itself: a stranger's file may be one. */
const nothingRuns = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] };

/** How long a stop waits for callers that are still sending or reading. */
const drainMs = 5_000;

/**
 * The public listener.
 *
 * A1 Only routes of the registry are answered, and what is the same for everybody: probes and pages.
 * A2 Who is calling, and whether they may, is settled before anything else of a request is read; whether they may what a
 *    field of the body asks besides, before the handler sees it.
 * A3 Everybody is counted before anything is done for them.
 * A4 A stopping listener answers what it has taken.
 */
export class ApiListener implements AsyncDisposable {
  readonly server: Server;
  readonly #underWay = new Set<Promise<void>>();

  private constructor(
    private readonly services: ApiServices,
    private readonly options: ApiListenerOptions,
    private readonly app: Express,
  ) {
    const cap = new ConnectionCap(options.connectionsPerAddress ?? standardConnectionsPerAddress);
    this.server = createServer((request, response) => {
      if (!cap.hasRefused(request.socket)) app(request, response);
    });
    this.server.maxConnections = options.connections ?? standardPublicConnections;
    this.server.on("connection", (socket) => {
      if (!this.#isTrustedProxy(socket)) cap.opened(socket);
    });
    answerUnreadable(this.server);
  }

  static async open(
    routes: readonly Route[],
    services: ApiServices,
    options: ApiListenerOptions,
  ): Promise<ApiListener> {
    const app = express()
      .disable("x-powered-by")
      .disable("etag")
      .enable("case sensitive routing")
      .enable("strict routing");
    app.set("trust proxy", options.trustedProxies ?? false);
    app.use(tellVersion);
    if (options.around) app.use(apiPrefix, options.around);
    app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: nothingRuns } }));
    const listener = new ApiListener(services, options, app);
    listener.#mount(app, routes);
    await new Promise<void>((resolve, reject) => {
      listener.server.once("error", reject).listen({ host: options.host, port: options.port }, resolve);
    });
    return listener;
  }

  get url(): string {
    const { address, family, port } = this.server.address() as AddressInfo;
    return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  }

  /** Who sends a request, also one to upgrade, which Express, whose answer this is, never sees. */
  addressOf(request: IncomingMessage): string {
    return (Object.setPrototypeOf(request, this.app.request) as Request).ip ?? "";
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    const giveUp = setTimeout(() => this.server.closeAllConnections(), drainMs);
    while (this.#underWay.size > 0) await Promise.all(this.#underWay); // A4
    clearTimeout(giveUp);
    this.server.closeAllConnections();
    await closed;
  }

  /** It brings many callers: they are told apart by what it says of them. */
  #isTrustedProxy({ remoteAddress }: Socket): boolean {
    const isTrusted = this.app.get("trust proxy fn") as (
      address: string | undefined,
      hops: number,
    ) => boolean;
    return isTrusted(remoteAddress, 0);
  }

  #mount(app: Express, routes: readonly Route[]): void {
    for (const probe of this.options.probes ?? [])
      app.get(
        probe.path,
        this.#handler((_, response) => answerProbe(probe, response)),
      );
    for (const path of new Set(routes.map((route) => route.path))) {
      const ofPath = routes.filter((route) => route.path === path);
      const place = app.route(`${apiPrefix}${pattern(path)}`);
      for (const route of ofPath)
        place[lowerCase(route.method)](this.#handler((...on) => this.#answer(route, ...on)));
      place.all(this.#handler(() => Promise.reject(notAllowed(ofPath))));
    }
    if (this.options.pages) app.use(this.options.pages);
    const nothing = new AppError("NotFound", "There is no such route.");
    app.use(this.#handler(() => Promise.reject(nothing))); // A1
    // Paths that cannot be read name nothing.
    app.use((_failure: unknown, _request: Request, response: Response, _next: NextFunction) => {
      this.#refuse(response, nothing);
    });
  }

  #handler(answer: (request: Request, response: Response) => Promise<void>) {
    return (request: Request, response: Response): void => {
      const exchange = answer(request, response)
        .catch((failure: unknown) => this.#refuse(response, failure))
        .finally(() => this.#underWay.delete(exchange));
      this.#underWay.add(exchange);
    };
  }

  async #answer(route: Route, request: Request, response: Response): Promise<void> {
    const tally = new RequestTally(this.options.limits);
    const standing = await this.#standing(route, request, tally) // A2
      .finally(() => setHeaders(response, tally.headers));
    const body = await readBody(request, route.body);
    this.#refuseFields(route, standing, body); // A2
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const given = {
      standing,
      parameters: namesNothing(() => readFields(route.parameters, request.params, "the path")),
      query: readFields(route.query, queryOf(request), "the query"),
      headers: readFields(route.headers, request.headers, "the headers"),
      body,
      address: this.addressOf(request),
      signal: gone.signal,
    } as RouteRequest;
    const answer = await route.handle(given, this.services);
    if (this.options.checksAnswers) checkAnswer(route, answer);
    await writeAnswer(response, answer);
  }

  async #standing(route: Route, request: Request, tally: RequestTally): Promise<RouteRequest["standing"]> {
    await tally.arrived(this.addressOf(request)); // A3
    const { authority } = this.services;
    if (route.access.to === "anyone") {
      this.#refuseCrossSite(request);
      return { caller: null };
    }
    const { cookie, authorization } = request.headers;
    const caller = await authority.callerOf({ cookie, authorization });
    if (!caller)
      throw new AppError("Unauthorized", "Sign in, or send an API token as `Authorization: Bearer`.");
    await tally.calledBy(caller); // A3
    if (caller.credential.kind === "session") this.#refuseCrossSite(request);
    const place = await authority.placeOf(caller, route.access, request.params as Named);
    if (place) await tally.worksIn(place); // A3
    return { caller, ...place } as RouteRequest["standing"];
  }

  /** Throws `AppError` `Forbidden` for a token that lacks what a given field needs. */
  #refuseFields({ body }: Route, { caller }: RouteRequest["standing"], given: unknown): void {
    if (body.kind !== "json" || !caller) return;
    for (const [field, scope] of Object.entries(body.scopes ?? {}))
      if (Object.hasOwn(given as object, field)) this.services.authority.expectScope(caller, scope);
  }

  /** Browsers send cookies along with what other sites make them do, and take those that are set. */
  #refuseCrossSite(request: Request): void {
    if (crossSite(request, this.options.allowedOrigins))
      throw new AppError("Forbidden", "A session can be used from its own site only.");
  }

  #refuse(response: Response, failure: unknown): void {
    if (response.headersSent) return void response.destroy();
    // What was not read of a body makes the connection useless.
    if (!response.req.readableEnded) response.setHeader("connection", "close");
    writeProblem(response, this.#refusalOf(failure));
  }

  #refusalOf(failure: unknown): AppError {
    if (failure instanceof AppError) return failure;
    this.options.log.warn("a request failed", { failure });
    return new AppError("Internal", "The backend failed.", { cause: failure });
  }
}

/** A path as Express reads it. */
function pattern(path: string): string {
  return path.replaceAll(":", "\\:").replaceAll(/\{(\w+)\}/g, ":$1");
}

function lowerCase(method: Route["method"]) {
  return method.toLowerCase() as Lowercase<Route["method"]>;
}

function notAllowed(routes: readonly Route[]): AppError {
  const allowed = routes.map(({ method }) => method);
  return new AppError("MethodNotAllowed", `Here can be used: ${allowed.join(", ")}.`, {
    details: { allowed },
  });
}

function namesNothing<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new AppError("NotFound", "There is nothing of this name.");
  }
}

function checkAnswer({ operation, answers }: Route, answer: Answer): void {
  const described = answers[answer.status];
  if (!described) throw new Error(`${operation} answered ${answer.status}, which it does not describe`);
  if ("json" in answer) described.schema!.parse(answer.json);
}
