import { parseUntrusted, UntrustedJsonError } from "./untrusted-json.js";

const assignment = /^([A-Za-z_][A-Za-z0-9_.-]*)=(.*)$/;

/**
 * What a shell's `$FLOW_OUTPUT` means: nothing is null; JSON is that; else every line is `name=text`.
 * @throws UntrustedJsonError when it is none of these
 */
export function parseOutputText(text: string): unknown {
  if (text.trim() === "") return null;
  try {
    return parseUntrusted(text);
  } catch (error) {
    return parseAssignments(text) ?? raise(error);
  }
}

function parseAssignments(text: string): Record<string, string> | undefined {
  const output = Object.create(null) as Record<string, string>;
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const [, name, value] = assignment.exec(line) ?? [];
    if (name === undefined || value === undefined || name === "__proto__") return undefined;
    output[name] = value;
  }
  return output;
}

function raise(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new UntrustedJsonError(`$FLOW_OUTPUT is neither JSON (${reason}) nor lines name=text`);
}
