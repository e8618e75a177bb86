import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeFolder } from "./program.mjs";

export class InvalidOutput extends Error {
  name = "InvalidOutput";
  code = "InvalidOutput";
  retryable = false;
  constructor(reason) {
    super(`What the code returned is not JSON: ${reason}`);
  }
}

export class OutputTooLarge extends Error {
  name = "OutputTooLarge";
  code = "OutputTooLarge";
  retryable = false;
  constructor(size, limit) {
    super(`The output has ${size} bytes as JSON, ${limit} are allowed; hand large data on as a file`);
  }
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** A thrown value in the protocol's form, with the user's frames only. */
export function describeError(thrown, files) {
  const error = thrown instanceof Error ? thrown : { name: typeof thrown, message: inspect(thrown) };
  const description = {
    code: ownCode(error.code) ?? "CodeError",
    message: error.code === "ERR_MODULE_NOT_FOUND" ? missingModule(error, files) : String(error.message),
    retryable: error.retryable !== false,
    name: String(error.name),
    trace: traceOf(error),
  };
  return "details" in error ? { ...description, details: jsonOrText(error.details) } : description;
}

/** Codes of Node itself and of the operating system (`ERR_…`, `ENOENT`) are no codes of the user's. */
function ownCode(code) {
  const isOwn =
    typeof code === "string" &&
    /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(code) &&
    !/^(ERR_|E[A-Z0-9]+$)/.test(code);
  return isOwn ? code : undefined;
}

function missingModule(error, { root }) {
  const name = /Cannot find package '([^']+)'/.exec(error.message)?.[1];
  if (!name) return error.message.replaceAll(`${codeFolder}/`, "");
  if (root === null)
    return `Cannot find package '${name}': looked among Node's own modules; there are no files to hold packages`;
  return `Cannot find package '${name}': looked in ${join(root, "node_modules")} and among Node's own modules. Add it with: npm install --prefix ${root} ${name}`;
}

function traceOf(error) {
  const stack = String(error.stack ?? "");
  const isUsers = (line) => !/^\s+at /.test(line) || !(line.includes("node:internal") || line.includes(here));
  const trace = stack.split("\n").filter(isUsers).join("\n");
  return shorten(
    error.name === "SyntaxError" && !trace.includes("\n") ? placeOfSyntaxError() + trace : trace,
  );
}

/** A SyntaxError of an import does not say where; Node's own check does. */
function placeOfSyntaxError() {
  try {
    execFileSync(process.execPath, ["--check", join(codeFolder, "step.mjs")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    return "";
  } catch (failure) {
    return String(failure.stderr).split(/^SyntaxError/m)[0];
  }
}

function shorten(text) {
  return text.replaceAll(`file://${codeFolder}/`, "").replaceAll(`${codeFolder}/`, "");
}

function inspect(value) {
  const text = jsonOrText(value);
  return typeof text === "string" ? text : JSON.stringify(text);
}

function jsonOrText(value) {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return String(value);
  }
}
