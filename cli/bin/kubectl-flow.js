#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/kubectl-flow.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write("error: the plugin is not built yet\n  help: run 'make build' first\n");
  process.exitCode = 1;
}
