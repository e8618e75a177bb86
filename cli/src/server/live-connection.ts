import { on } from "node:events";
import { WebSocket } from "ws";
import { answerOf } from "./answers.js";
import type { ServerMessage, Subscription } from "@flowrunner/api";
import { unreachable } from "./reaching.js";
import type { Session } from "./session.js";

/** Without a ping for so long the server is gone: it sends one every 20 s. */
const silenceMs = 50_000;

/** Messages that wait to be taken before the connection is read no further. */
const mostWaiting = 1_000;

/** What the server says over one connection, until it, or `signal`, ends that. Throws `ServerProblem`. */
export async function* liveMessages(
  { api, connection: { server } }: Session,
  subscription: Subscription,
  signal: AbortSignal,
): AsyncGenerator<ServerMessage> {
  const { ticket } = await answerOf(api.POST("/api/v1/live/tickets"));
  const socket = new WebSocket(`${server.replace(/^http/, "ws")}/api/v1/live?ticket=${ticket}`);
  const messages = on(socket, "message", { close: ["close"], highWaterMark: mostWaiting });
  socket.once("open", () => socket.send(JSON.stringify({ type: "subscribe", ...subscription })));
  const end = (): void => socket.terminate();
  const silence = setTimeout(end, silenceMs);
  for (const sign of ["message", "ping"]) socket.on(sign, () => silence.refresh());
  signal.addEventListener("abort", end);
  try {
    for await (const [data] of messages) yield JSON.parse(String(data)) as ServerMessage;
  } catch (failure) {
    throw unreachable(server, failure);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", end);
    socket.on("error", () => undefined).terminate();
  }
}
