// Clients that cost next to nothing: sockets, and no library. Arguments: port, how many, the address, what each says.
import { once } from "node:events";
import { connect } from "node:net";

const [port, count, path, message] = process.argv.slice(2);
const upgrade = [
  `GET ${path} HTTP/1.1`,
  `host: 127.0.0.1:${port}`,
  "connection: upgrade",
  "upgrade: websocket",
  "sec-websocket-version: 13",
  "sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==",
];
// A masked text frame of less than 64 KiB, its mask all zeros.
const frame = Buffer.alloc(8);
frame.writeUInt16BE(0x81fe, 0);
frame.writeUInt16BE(message.length, 2);

async function subscribe() {
  const socket = connect(Number(port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(`${upgrade.join("\r\n")}\r\n\r\n`);
  await once(socket, "data");
  socket.write(Buffer.concat([frame, Buffer.from(message)]));
  socket.resume();
}

for (let left = Number(count); left > 0; left -= 100)
  await Promise.all(Array.from({ length: Math.min(100, left) }, subscribe));
process.stdin.on("end", () => process.exit()).resume();
