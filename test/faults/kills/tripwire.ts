import { once } from "node:events";
import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { Ambush, type AmbushPlan, type Trap } from "./ambush.js";

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A port that leads to a server, and kills it when calls of a test's choosing are where the test wants them. */
export class Tripwire implements AsyncDisposable {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server = createServer((request, response) => {
    this.#lead(request, response).catch(() => response.destroy());
  });
  #ambush: Ambush | null = null;

  private constructor(private readonly serverUrl: string) {}

  static async open(serverUrl: string): Promise<Tripwire> {
    const tripwire = new Tripwire(serverUrl);
    tripwire.#server.listen(0, "127.0.0.1");
    await once(tripwire.#server, "listening");
    return tripwire;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  ambush(plan: AmbushPlan): Ambush {
    return (this.#ambush = new Ambush(plan));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await closed;
  }

  async #lead(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { method = "", url: path = "" } = request;
    const passOn = (): Promise<Answer> => this.#passOn(request, body, response);
    const ambush = this.#ambush;
    const trap = ambush?.trapOf({ method, path, body: body.toString() });
    if (!ambush || !trap) return tell(response, await passOn());
    response.once("close", () => ambush.givenUp(trap));
    await led[trap.moment](ambush, trap, response, passOn);
    await ambush.over;
    response.destroy();
  }

  /** Gives the whole answer; rejects when there is none. */
  async #passOn(
    { method, url, headers }: IncomingMessage,
    body: Buffer,
    caller: ServerResponse,
  ): Promise<Answer> {
    const call = ask(`${this.serverUrl}${url}`, { method, headers, agent: this.#agent });
    caller.once("close", () => call.destroy());
    call.end(body);
    const [answer] = (await once(call, "response")) as [IncomingMessage];
    return { status: answer.statusCode!, headers: answer.headers, body: await buffer(answer) };
  }
}

type Led = (
  ambush: Ambush,
  trap: Trap,
  caller: ServerResponse,
  passOn: () => Promise<Answer>,
) => Promise<void>;

/** How far each call is led before the kill. */
const led: Readonly<Record<Trap["moment"], Led>> = {
  async arriving(ambush, trap) {
    ambush.arrived(trap);
  },
  async handled(ambush, trap, _caller, passOn) {
    ambush.arrived(trap);
    await ambush.allThere;
    passOn().catch(() => undefined);
  },
  async unheard(ambush, trap, _caller, passOn) {
    await passOn();
    ambush.arrived(trap);
  },
  async answered(ambush, trap, caller, passOn) {
    const answer = await passOn();
    ambush.arrived(trap);
    await ambush.allThere;
    tell(caller, answer);
  },
};

function tell(caller: ServerResponse, { status, headers, body }: Answer): void {
  caller.writeHead(status, headers).end(body);
}
