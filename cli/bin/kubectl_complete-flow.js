#!/usr/bin/env node
// kubectl calls it for the words after `kubectl flow`; where it is not built there is nothing to offer.
import { existsSync } from "node:fs";

const built = new URL("../dist/kubectl-complete.js", import.meta.url);
if (existsSync(built)) await import(built.href);
