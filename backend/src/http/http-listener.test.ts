import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { silentLog } from "../log.js";
import { HttpListener } from "./http-listener.js";

const request = "GET / HTTP/1.1\r\nhost: here\r\n\r\n";

async function listening(
  connectionsPerAddress: number,
): Promise<{ dial(): Promise<Socket>; answered(): number }> {
  let answered = 0;
  const answer = (): Promise<{ status: 204 }> => {
    answered++;
    return Promise.resolve({ status: 204 });
  };
  const listener = await HttpListener.open(answer, silentLog, {
    ...{ host: "127.0.0.1", port: 0, connectionsPerAddress },
  });
  onTestFinished(() => listener[Symbol.asyncDispose]());
  return {
    answered: () => answered,
    async dial() {
      const socket = connect(Number(new URL(listener.url).port), "127.0.0.1");
      onTestFinished(() => void socket.destroy());
      await once(socket, "connect");
      return socket;
    },
  };
}

async function answerOn(socket: Socket): Promise<string> {
  socket.write(request);
  const [answer] = (await once(socket, "data")) as [Buffer];
  return answer.toString();
}

describe("an address", () => {
  test("that has all the connections it may have is told so and cut off, whether it asks anything or not", async () => {
    const { dial, answered } = await listening(2);
    const [first, second] = [await dial(), await dial()];
    for (const socket of [first, second]) expect(await answerOn(socket)).toMatch(/^HTTP\/1.1 204/);
    const third = await dial();
    third.write(request);
    const refusal = await text(third);
    expect(refusal).toMatch(/^HTTP\/1.1 429 [^]*retry-after: 1\r\n[^]*"code":"TooManyRequests"/);
    expect(answered(), "what came by the third was left alone").toBe(2);
    expect(await answerOn(first), "the others go on").toMatch(/^HTTP\/1.1 204/);
  });

  test("may open another once it has closed one", async () => {
    const { dial } = await listening(1);
    const first = await dial();
    await answerOn(first);
    first.end();
    await once(first.resume(), "close");
    expect(await answerOn(await dial())).toMatch(/^HTTP\/1.1 204/);
  });
});
