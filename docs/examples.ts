import { parse } from "yaml";
import type { Json, SimulatedOperation } from "@flowrunner/engine";
import { codeBlocks, type CodeBlock } from "./markdown.js";

/** How a code step answers: once for all attempts, or one attempt after the other, the last for all further ones. */
export interface StatedAnswer {
  readonly output?: Json;
  readonly error?: { readonly message: string };
  readonly afterMs?: number;
}

export interface Given {
  readonly inputs?: Json;
  readonly config?: Json;
  readonly answers?: { readonly [path: string]: StatedAnswer | readonly StatedAnswer[] };
  readonly operations?: readonly SimulatedOperation[];
  readonly startedBy?: string;
}

/**
 * A flow of the documentation with what it promises to give. In Markdown: a block `yaml flow` (simulated) or
 * `yaml flow run` (really run, by the CLI), perhaps `yaml given`, then `json output` or `json error`.
 */
export interface Example {
  /** `docs/quickstart.md:12`. */
  readonly name: string;
  readonly flow: string;
  readonly isReal: boolean;
  readonly given: Given;
  readonly expect: { readonly output: Json } | { readonly error: object };
}

export function examplesIn(page: string, markdown: string): Example[] {
  const blocks = codeBlocks(markdown);
  return blocks.flatMap((block, index) =>
    isFlow(block) ? [toExample(page, block, followers(blocks, index))] : [],
  );
}

function isFlow({ info }: CodeBlock): boolean {
  return info === "yaml flow" || info === "yaml flow run";
}

/** The blocks between a flow and the next one. */
function followers(blocks: readonly CodeBlock[], index: number): readonly CodeBlock[] {
  const after = blocks.slice(index + 1);
  const next = after.findIndex(isFlow);
  return next < 0 ? after : after.slice(0, next);
}

function toExample(page: string, block: CodeBlock, after: readonly CodeBlock[]): Example {
  const name = `${page}:${block.line}`;
  const given = after.find(({ info }) => info === "yaml given");
  return {
    name,
    flow: block.text,
    isReal: block.info === "yaml flow run",
    given: given ? (parse(given.text) as Given) : {},
    expect: expectation(name, after),
  };
}

function expectation(name: string, after: readonly CodeBlock[]): Example["expect"] {
  const output = after.find(({ info }) => info === "json output");
  if (output) return { output: JSON.parse(output.text) as Json };
  const error = after.find(({ info }) => info === "json error");
  if (error) return { error: JSON.parse(error.text) as object };
  throw new Error(`${name}: the flow does not state its output`);
}
