import { once } from "node:events";
import { expect, test } from "vitest";
import { promptReadable } from "./prompt-readable.js";

async function* never(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half");
  await new Promise(() => {});
}

test("a stream is closed when it is destroyed, though its source waits for what never comes", async () => {
  const stream = promptReadable(never());
  await once(stream, "data");
  stream.destroy();
  await once(stream, "close");
  expect(stream.readableEnded).toBe(false);
});

test("a stream ends with its source, and fails with it", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("half");
    throw new Error("it broke");
  }
  const read = async (content: AsyncIterable<Uint8Array>): Promise<string> =>
    Buffer.concat(await promptReadable(content).toArray()).toString();
  expect(
    await read(
      (async function* () {
        yield Buffer.from("wh");
        yield Buffer.from("ole");
      })(),
    ),
  ).toBe("whole");
  await expect(read(broken())).rejects.toThrow("it broke");
});
