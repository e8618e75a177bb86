import { readFile, writeFile } from "node:fs/promises";

/** Writes what stands on a page of the documentation between `<!-- NAME: written by … -->` and `<!-- end of NAME -->`. */
export async function writePart(page: string, name: string, part: string): Promise<void> {
  const [begin, end] = [`<!-- ${name}: written by \`npm run generate\` -->`, `<!-- end of ${name} -->`];
  const text = await readFile(page, "utf8");
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has no place for the ${name}`);
  await writeFile(page, `${text.slice(0, before)}${begin}\n${part}\n${text.slice(after)}`);
}
