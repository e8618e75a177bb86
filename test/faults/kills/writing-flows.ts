import { readFileSync } from "node:fs";

/** What the code of a step that writes records has written down itself, outside of the product. */
export interface Word {
  readonly what: "start" | "wrote" | "end";
  /** Tells runs apart. */
  readonly mark: string;
  readonly attempt: number;
  /** A record that the code was told is written. */
  readonly row?: Row;
}

export interface Row {
  readonly mark: string;
  /** Absent where the write is meant once for all attempts. */
  readonly attempt?: number;
  readonly n: number;
}

export const collection = "rows";

/** What a flow's code does between `start` and `end`. */
const code = {
  staged: `
    const { id, etag } = await rows.create(row(1));
    await rows.batch([{ op: "create", data: row(2) }, { op: "create", data: row(3) }]);
    await rows.put(id, row(4), { ifMatch: etag });
    [row(2), row(3), row(4)].forEach(wrote);`,
  plain: `
    await rows.create(row(1));
    wrote(row(1));
    const once = { mark, n: 2 };
    await rows.create(once, { idempotencyKey: ctx.idempotencyKey + "-once" });
    wrote(once);`,
} as const;

export type WritingFlow = keyof typeof code;
export const writingFlows = Object.keys(code) as readonly WritingFlow[];

/** How many calls of an attempt write. */
export const writesOf: Readonly<Record<WritingFlow, number>> = { staged: 3, plain: 2 };

/** Attempts of each run: only the last succeeds, and the others fail after all that they do. */
export const attempts = [1, 2] as const;

/** The text of a flow with the input `mark`, which is in every call that writes and in every result. */
export function writingFlow(name: WritingFlow, witness: string): string {
  const run = `
import { appendFileSync } from "node:fs";
export default async ({ mark }, ctx) => {
  const { attempt } = ctx;
  const say = (word) => appendFileSync(${JSON.stringify(witness)}, JSON.stringify({ ...word, mark, attempt }) + "\\n");
  const wrote = (row) => say({ what: "wrote", row });
  const row = (n) => ({ mark, attempt, n });
  const rows = ctx.data.collection("${collection}");
  say({ what: "start" });${code[name]}
  say({ what: "end" });
  if (attempt < ${attempts.length}) throw new Error(mark + " fails in this attempt");
  return mark;
};`;
  const data = { collections: { [collection]: ["create", "update"] }, transactional: name === "staged" };
  const retry = { maxAttempts: attempts.length, delay: "10ms" };
  const step = { name: "writes", runtime: "node", with: { mark: "${ inputs.mark }" }, data, retry, run };
  const inputs = { type: "object", required: ["mark"], properties: { mark: { type: "string" } } };
  return JSON.stringify({
    ...{ apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name } },
    spec: { inputs, steps: [step] },
  });
}

export function wordsIn(witness: string): readonly Word[] {
  const lines = readFileSync(witness, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Word);
}
