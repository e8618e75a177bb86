/** What standard output holds: a table, a wider one, names line by line, or a document. */
export const outputFormats = ["table", "wide", "name", "json", "yaml"] as const;

export type OutputFormat = (typeof outputFormats)[number];

/** The options of a command that has `-o` and nothing else. */
export interface ListOptions {
  readonly output: OutputFormat;
}

/** The options of a command whose answer is a document. */
export interface DocumentOptions {
  readonly output: "json" | "yaml";
}
