import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";

/** What code of a step is handed, as docs/runtimes.md has it. */
const ctxMembers: readonly Completion[] = [
  { label: "run", detail: "id, flow, version, startedAt, attempt" },
  { label: "step", detail: "the step's name" },
  { label: "attempt", detail: "from 1" },
  { label: "idempotencyKey", detail: "the same on every attempt" },
  { label: "deadline", detail: "milliseconds since 1970" },
  { label: "secrets", detail: "by name, those the step lists" },
  { label: "files", detail: "root, access" },
  { label: "log", detail: "log(message, fields)", type: "function" },
  { label: "progress", detail: "progress(done, total, text)", type: "function" },
  { label: "cancelled", detail: "whether it is to stop" },
  { label: "data", detail: "the records that the step declares" },
];

const nodeMembers: readonly Completion[] = [...ctxMembers, { label: "signal", detail: "an AbortSignal" }];

const shellVariables: readonly Completion[] = [
  { label: "$FLOW_INPUT", detail: "the file with the input" },
  { label: "$FLOW_OUTPUT", detail: "the file for the output" },
  { label: "$FLOW_FILES", detail: "the project's files" },
];

export interface CodeInput {
  readonly runtime: unknown;
  /** The keys of the step's `with`. */
  readonly inputs: readonly string[];
  /** The secrets that it lists. */
  readonly secrets: readonly string[];
}

/** Completes `ctx`, `input` and the variables of a script. */
export function codeCompletion(input: () => CodeInput): CompletionSource {
  return (context) => {
    const { runtime, inputs, secrets } = input();
    if (runtime === "bash") return shellCompletion(context, inputs, secrets);
    const members = {
      ctx: runtime === "node" ? nodeMembers : ctxMembers,
      "ctx.secrets": secrets.map((label) => ({ label })),
      input: inputs.map((label) => ({ label })),
    };
    return memberCompletion(context, members) ?? keyCompletion(context, inputs) ?? rootCompletion(context);
  };
}

function memberCompletion(
  context: CompletionContext,
  members: { readonly [root: string]: readonly Completion[] },
): CompletionResult | null {
  const found = context.matchBefore(/\b(ctx\.secrets|ctx|input)\.\w*/);
  if (!found) return null;
  const dot = found.text.lastIndexOf(".");
  const options = members[found.text.slice(0, dot)] ?? [];
  return { from: found.from + dot + 1, options: [...options], validFor: /^\w*$/ };
}

/** `input["…`, as Python reads it. */
function keyCompletion(context: CompletionContext, inputs: readonly string[]): CompletionResult | null {
  const found = context.matchBefore(/\binput\[["']\w*/);
  if (!found) return null;
  return {
    from: found.from + "input['".length,
    options: inputs.map((label) => ({ label })),
    validFor: /^\w*$/,
  };
}

function rootCompletion(context: CompletionContext): CompletionResult | null {
  const found = context.matchBefore(/\b\w+/);
  if (!found && !context.explicit) return null;
  return {
    from: found?.from ?? context.pos,
    options: [
      { label: "ctx", detail: "the run, its log, secrets and data" },
      { label: "input", detail: "what `with` hands over" },
    ],
    validFor: /^\w*$/,
  };
}

function shellCompletion(
  context: CompletionContext,
  inputs: readonly string[],
  secrets: readonly string[],
): CompletionResult | null {
  const found = context.matchBefore(/\$\w*/);
  if (!found) return null;
  const scalars = inputs.map((name) => ({
    label: `$INPUT_${name.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`,
    detail: `with.${name}`,
  }));
  const listed = secrets.map((name) => ({ label: `$${name}`, detail: "a secret" }));
  return { from: found.from, options: [...scalars, ...listed, ...shellVariables], validFor: /^\$\w*$/ };
}
