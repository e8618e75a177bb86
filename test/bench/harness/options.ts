import { parseArgs } from "node:util";

export interface Options {
  /** Of which benchmarks, by how their names begin; all when empty. */
  readonly only: readonly string[];
  /** How many rounds; undefined leaves it to their length. */
  readonly rounds: number | undefined;
}

const QUICK_ROUNDS = 3;

/** `--only NAME` (repeatable; the beginning of a name will do), `--rounds N`, `--quick`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", multiple: true, default: [] },
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds takes a whole number above 0, not ${values.rounds}`);
  return { only: values.only, rounds: rounds ?? (values.quick ? QUICK_ROUNDS : undefined) };
}
