import assert from "node:assert/strict";
import { WebSocket } from "ws";
import type { ServerMessage } from "../realtime/live-messages.js";
import { until } from "./world.js";

type Of<Type extends ServerMessage["type"]> = Extract<ServerMessage, { type: Type }>;

/** A client of the live connection that remembers what it was told. */
export class LiveClient implements AsyncDisposable {
  readonly messages: ServerMessage[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) =>
      this.messages.push(JSON.parse((data as Buffer).toString()) as ServerMessage),
    );
    socket.on("error", () => {});
    this.closed = new Promise((resolve) =>
      socket.once("close", (code, reason) => resolve({ code, reason: reason.toString() })),
    );
  }

  /** Rejects with the status of a refusal. */
  static connect(address: string, headers: Record<string, string> = {}): Promise<LiveClient> {
    const socket = new WebSocket(address, { headers, perMessageDeflate: false });
    const client = new LiveClient(socket);
    return new Promise((resolve, reject) => {
      socket.once("open", () => resolve(client));
      socket.once("error", reject);
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  subscribe(run: string, wishes: object = {}): void {
    this.send({ type: "subscribe", project: "here", run, ...wishes });
  }

  send(message: object): void {
    this.raw(JSON.stringify(message));
  }

  raw(frame: string | Buffer): void {
    this.socket.send(frame);
  }

  /** Bytes that are no frame. */
  bytes(bytes: Buffer): void {
    (this.socket as unknown as { readonly _socket: { write(bytes: Buffer): void } | null })._socket?.write(
      bytes,
    );
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  of<Type extends ServerMessage["type"]>(type: Type): readonly Of<Type>[] {
    return this.messages.filter((message): message is Of<Type> => message.type === type);
  }

  async until(type: ServerMessage["type"]): Promise<void> {
    await until(() => {
      assert.ok(this.isOpen || this.of(type).length > 0, `closed before there was: ${type}`);
      return this.of(type).length > 0;
    }, type);
  }

  events(): readonly { readonly seq: number; readonly event: Of<"event">["event"] }[] {
    return this.of("event").map(({ seq, event }) => ({ seq, event }));
  }

  lines(): readonly string[] {
    return this.of("log").flatMap(({ path, lines }) => lines.map(({ text }) => `${path}: ${text}`));
  }

  /** Ends the connection as a broken network does. */
  async cut(): Promise<void> {
    this.socket.terminate();
    await this.closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cut();
  }
}
