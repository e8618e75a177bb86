// Runs one attempt of Node code: reads the request on 3, answers on 4. See docs/runtimes.md.
import { readSync, writeSync } from "node:fs";
import { createContext } from "./context.mjs";
import { describeError, InvalidOutput, OutputTooLarge } from "./errors.mjs";
import { loadProgram } from "./program.mjs";

const requestFd = 3;
const messageFd = 4;

function send(message) {
  const line = Buffer.from(JSON.stringify(message) + "\n");
  for (let sent = 0; sent < line.length;) sent += writeSync(messageFd, line, sent);
}

/** The request is one line; nothing follows it, so a chunk that ends in a line end is the last. */
function readRequest() {
  const chunks = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536);
    const size = readSync(requestFd, chunk);
    if (size === 0) process.exit(0);
    chunks.push(chunk.subarray(0, size));
    if (chunk[size - 1] === 10) return JSON.parse(Buffer.concat(chunks).toString());
  }
}

function sendOutput(value, limit) {
  const text = value === undefined ? "null" : stringify(value);
  if (text === undefined) throw new InvalidOutput(`a ${typeof value} is not JSON`);
  const size = Buffer.byteLength(text);
  if (size > limit) throw new OutputTooLarge(size, limit);
  const line = Buffer.from(`{"output":${text}}\n`);
  for (let sent = 0; sent < line.length;) sent += writeSync(messageFd, line, sent);
}

function stringify(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new InvalidOutput(error.message.split("\n")[0]);
  }
}

function fail(error, files) {
  send({ error: describeError(error, files) });
  process.exit(1);
}

// The first import of a module is slow; it is made while there is time.
await import("./warm-up.mjs");
send({ ready: true });

const request = readRequest();
const { context } = request;
process.on("uncaughtException", (error) => fail(error, context.files));
try {
  Object.assign(process.env, context.env);
  const main = await loadProgram(request.program, context.files, (fileHash) => send({ fileHash }));
  // Only steps that use records pay for their client.
  const data = context.data && (await import("./data.mjs")).createData(context);
  sendOutput(await main(request.input, createContext(context, send, data)), request.outputBytes);
} catch (error) {
  fail(error, context.files);
}
// The agent ends what has returned; until then it can still see what the process has used.
readSync(requestFd, Buffer.alloc(1));
