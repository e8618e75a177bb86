export interface CodeBlock {
  /** What stands behind the fence: the language, then our own words. */
  readonly info: string;
  readonly text: string;
  /** Of the fence, from 1. */
  readonly line: number;
}

const fencedBlock = /^```([^\n`]*)\n(.*?)^```$/gms;

/** The fenced code blocks of a Markdown text that begin at the left margin. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(fencedBlock)].map(({ 1: info, 2: text, index }) => ({
    info: info!.trim(),
    text: text!,
    line: markdown.slice(0, index).split("\n").length,
  }));
}

/** The text without its fenced blocks and `inline code`. */
export function prose(markdown: string): string {
  return markdown.replace(fencedBlock, "").replace(/`[^`\n]*`/g, "``");
}

/** The anchors of a Markdown text's headings, as GitHub makes them. */
export function anchors(markdown: string): Set<string> {
  const headings = markdown.replace(fencedBlock, "").matchAll(/^#{1,6} +(.+)$/gm);
  return new Set([...headings].map(([, heading]) => anchorOf(heading!)));
}

function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

/** The rows of a Markdown text's tables, cell by cell; a `\|` is part of its cell. */
export function tableRows(markdown: string): string[][] {
  const lines = markdown.split("\n").filter((line) => line.startsWith("|"));
  return lines.map((line) =>
    line
      .slice(1, line.lastIndexOf("|"))
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}
