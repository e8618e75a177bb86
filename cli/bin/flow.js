#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/flow.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write("error: the flow command is not built yet\n  help: run 'make build' first\n");
  process.exitCode = 1;
}
