import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagnosticCodes } from "../engine/flow/diagnostics/codes.js";
import { plannedFlowKeys, plannedKinds, plannedStepKeys, plannedVerbs } from "../engine/flow/planned.js";
import definitions from "../engine/flow/schema/definitions.json" with { type: "json" };
import keys from "../engine/flow/schema/keys.json" with { type: "json" };
import { verbNames } from "../engine/flow/verbs/registry.js";
import { anchors, prose, tableRows } from "./markdown.js";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

describe("the page of the flow language", () => {
  const page = read("docs/flow-language.md");
  const [supported, planned] = page.split(/^## Planned$/m);
  const inTables = (text: string): Set<string> =>
    new Set(
      tableRows(text).flatMap((cells) => [...cells.join(" ").matchAll(/`(\w+)`/g)].map(([, word]) => word!)),
    );

  it("has a section for every verb", () => {
    const missing = verbNames.filter((verb) => !anchors(page).has(verb.toLowerCase()));
    expect(missing).toEqual([]);
  });

  it("has every key of steps and of the flow in a table", () => {
    const groups: { readonly [group: string]: { readonly properties: object } } = keys;
    const wanted = [
      ...Object.values(groups).flatMap(({ properties }) => Object.keys(properties)),
      ...Object.keys(definitions.FlowSpec.properties),
      ...Object.keys(definitions.Retry.properties),
    ];
    expect(wanted.filter((key) => !inTables(supported!).has(key))).toEqual([]);
  });

  it("lists what is planned, all of it and nothing else", () => {
    const wanted = [plannedVerbs, plannedStepKeys, plannedFlowKeys, plannedKinds].flatMap((words) => [
      ...words,
    ]);
    expect([...inTables(planned!)].sort()).toEqual([...new Set(wanted)].sort());
  });
});

describe("the page of diagnostics", () => {
  it("says of every code what the engine says, in the same order", () => {
    const rows = tableRows(read("docs/diagnostics.md")).flatMap(([code, severity, meaning]) => {
      const name = /^`(\w+)`$/.exec(code!)?.[1];
      return name ? [[name, { severity, meaning }]] : [];
    });
    expect(rows).toEqual(Object.entries(diagnosticCodes));
  });
});

describe("the links of the documentation", () => {
  const folders = ["", "docs/", "docs/adr/"];
  const pages = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith(".md"))
      .map((name) => folder + name),
  );

  it.each(pages)("%s links to what is there", (page) => {
    const links = [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    const broken = links.filter((link) => !/^https?:/.test(link)).filter((link) => !isThere(page, link));
    expect(broken).toEqual([]);
  });

  function isThere(page: string, link: string): boolean {
    const [path, anchor] = link.split("#");
    const target = path ? new URL(path, new URL(page, root)) : new URL(page, root);
    if (!existsSync(target)) return false;
    return anchor === undefined || anchors(readFileSync(target, "utf8")).has(anchor);
  }
});
