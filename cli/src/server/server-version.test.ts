import { expect, it } from "vitest";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { ServerVersion } from "./server-version.js";

const rows: { name: string; given: string | null; expect: readonly string[] }[] = [
  { name: "is the same", given: "1.4.2", expect: [] },
  { name: "has another patch", given: "1.4.0", expect: [] },
  { name: "is not told", given: null, expect: [] },
  {
    name: "is another minor one",
    given: "1.10.0",
    expect: ["warning: the server is version 1.10.0, and this is flow 1.4.2"],
  },
  {
    name: "is another major one",
    given: "2.4.2",
    expect: ["warning: the server is version 2.4.2, and this is flow 1.4.2"],
  },
];
it.each(rows)("Whoever asks is warned once, or not at all, when the server's version $name", (row) => {
  const terminal = new RecordingTerminal();
  const version = new ServerVersion(terminal, "1.4.2");
  const headers = new Headers(row.given === null ? {} : { "flowrunner-version": row.given });
  for (let answers = 0; answers < 2; answers++) version.sawAnswer(headers);
  expect(terminal.said).toEqual(row.expect);
});
