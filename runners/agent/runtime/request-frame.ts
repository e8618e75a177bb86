import type { RuntimeRequest } from "@flowrunner/protocol";

/** The request as one line of JSON. */
export function jsonFrame(request: RuntimeRequest): Buffer {
  return Buffer.from(`${JSON.stringify(request)}\n`);
}

/** The request for a shell, which has no JSON: a line with the number of bytes, then assignments. */
export function shellFrame(request: RuntimeRequest): Buffer {
  const { program, input, context, outputBytes } = request;
  const script = [
    ...exports({ ...context.env, ...context.secrets, ...inputVariables(input), ...flowVariables(context) }),
    ...assignments({
      request_code: "code" in program ? program.code : "",
      request_file: "file" in program ? program.file : "",
      request_root: context.files.root ?? "",
      request_input: JSON.stringify(input),
      request_output_bytes: String(outputBytes),
    }),
  ].join("\n");
  return Buffer.from(`${Buffer.byteLength(script)}\n${script}`);
}

/** A scalar longer than this is in $FLOW_INPUT only. */
const longestVariable = 64 * 1024;
/** What all of them may hold: the system starts no program with a larger environment. */
const allVariables = 512 * 1024;

function inputVariables(input: unknown): Record<string, string> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return {};
  const variables: Record<string, string> = {};
  let bytes = 0;
  for (const [key, value] of Object.entries(input)) {
    const text = scalarText(value);
    const size = Buffer.byteLength(text ?? "");
    if (text === undefined || size > longestVariable || bytes + size > allVariables) continue;
    bytes += size;
    variables[`INPUT_${key.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`] = text;
  }
  return variables;
}

function scalarText(value: unknown): string | undefined {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function flowVariables(context: RuntimeRequest["context"]): Record<string, string> {
  return {
    FLOW_RUN: context.run.id,
    FLOW_STEP: context.step,
    FLOW_ATTEMPT: String(context.attempt),
    FLOW_IDEMPOTENCY_KEY: context.idempotencyKey,
    ...(context.files.access !== "none" && context.files.root !== null
      ? { FLOW_FILES: context.files.root }
      : {}),
    ...(context.data ? { FLOW_DATA_URL: context.data.url, FLOW_DATA_TOKEN: context.data.token } : {}),
  };
}

function exports(variables: Record<string, string>): string[] {
  return assignments(variables).map((assignment) => `export ${assignment}`);
}

function assignments(variables: Record<string, string>): string[] {
  return Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}`);
}

/** No character means anything to a shell between single quotes but the quote itself; it has no NUL at all. */
function quoted(value: string): string {
  return `'${value.replaceAll("\0", "").replaceAll("'", `'\\''`)}'`;
}
