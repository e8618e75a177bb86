// The least that runs a script it is given: a line {code, input} comes in, a line of JSON goes out.
import { readSync, writeSync } from "node:fs";

writeSync(1, "ready\n");
const chunk = Buffer.allocUnsafe(65536);
const { code, input } = JSON.parse(chunk.toString("utf8", 0, readSync(0, chunk)));
const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
writeSync(1, JSON.stringify(await module.default(input)) + "\n");
