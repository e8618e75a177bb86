import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { pagesFolder } from "./harness/site.js";

/** What a browser loads before the first page is there, gzipped. */
const budgetBytes = 350_000;

test("the first page loads within its budget", async () => {
  const html = await readFile(join(pagesFolder, "index.html"), "utf8");
  const addresses = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    addresses.map(async (address) => gzipSync(await readFile(join(pagesFolder, address))).length),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, gzipSync(html).length);
  console.log(`first load: ${Math.round(bytes / 1_000)} kB gzipped, in ${addresses.length + 1} answers`);
  expect(bytes).toBeLessThanOrEqual(budgetBytes);
});
