import { describe, expect, it } from "vitest";
import { parseSecretsFile } from "./secrets-file.js";

describe("A line of a secrets file", () => {
  const rows: { name: string; given: string; expect: object }[] = [
    { name: "gives a name its value", given: "KEY=value", expect: { KEY: "value" } },
    { name: "may have spaces around", given: "  KEY = value  ", expect: { KEY: "value" } },
    { name: "may export", given: "export KEY=value", expect: { KEY: "value" } },
    { name: "may be empty or a comment", given: "\n# KEY=value\n", expect: {} },
    { name: "may end in a comment", given: "KEY=value # of the shop", expect: { KEY: "value" } },
    { name: "keeps # inside a value", given: "KEY=a#b", expect: { KEY: "a#b" } },
    { name: "keeps = inside a value", given: "KEY=a=b==", expect: { KEY: "a=b==" } },
    { name: "may have no value", given: "KEY=", expect: { KEY: "" } },
    { name: "keeps what is in single quotes", given: "KEY=' a\\n\"#b '", expect: { KEY: ' a\\n"#b ' } },
    { name: "knows escapes in double quotes", given: 'KEY="a\\n\\"b\\\\"', expect: { KEY: 'a\n"b\\' } },
    { name: "may have a comment after quotes", given: "KEY='a' # b", expect: { KEY: "a" } },
    { name: "may end as on Windows", given: "A=1\r\nB=2\r\n", expect: { A: "1", B: "2" } },
  ];
  it.each(rows)("$name", (row) => {
    const read = parseSecretsFile(row.given, ".env").map(({ name, text }) => [name, text]);
    expect(Object.fromEntries(read)).toEqual(row.expect);
  });
});
