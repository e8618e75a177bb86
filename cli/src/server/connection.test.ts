import { describe, expect, it } from "vitest";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { readConnection, serverAddress, type Connection, type ConnectionOptions } from "./connection.js";
import { writeContexts } from "./contexts-file.js";

const home = await temporaryFolder({ "token.txt": "fr_file\n" });
await writeContexts(
  {
    current: "own",
    contexts: [
      { name: "own", server: "https://own", token: "fr_own", project: "prj_own" },
      { name: "other", server: "https://other", token: "fr_other" },
    ],
  },
  { HOME: home },
);

interface Row {
  readonly name: string;
  readonly given: ConnectionOptions;
  readonly env?: { readonly [name: string]: string };
  readonly expect: Partial<Connection>;
}

const rows: Row[] = [
  {
    name: "the current context, when nothing is said",
    given: {},
    expect: { context: "own", server: "https://own", token: "fr_own", project: "prj_own" },
  },
  {
    name: "another context by an option",
    given: { context: "other" },
    expect: { context: "other", server: "https://other", token: "fr_other", project: null },
  },
  {
    name: "another context by a variable",
    given: {},
    env: { FLOWRUNNER_CONTEXT: "other" },
    expect: { context: "other" },
  },
  {
    name: "variables before the context",
    given: {},
    env: { FLOWRUNNER_TOKEN: "fr_env", FLOWRUNNER_PROJECT: "env" },
    expect: { server: "https://own", token: "fr_env", project: "env" },
  },
  {
    name: "options before variables",
    given: { server: "https://option", token: "fr_option", project: "option" },
    env: {
      FLOWRUNNER_SERVER: "https://env",
      FLOWRUNNER_TOKEN: "fr_env",
      FLOWRUNNER_PROJECT: "env",
    },
    expect: { context: null, server: "https://option", token: "fr_option", project: "option" },
  },
  {
    name: "no token and no project of a context for another server",
    given: { server: "https://elsewhere" },
    expect: { context: null, server: "https://elsewhere", token: null, project: null },
  },
  {
    name: "the same for a server named by a variable",
    given: {},
    env: { FLOWRUNNER_SERVER: "https://elsewhere" },
    expect: { context: null, server: "https://elsewhere", token: null, project: null },
  },
  {
    name: "the context's token for its own server, also when that is named",
    given: { server: "https://own/" },
    expect: { context: "own", token: "fr_own" },
  },
  { name: "a token from a file", given: { token: `@${home}/token.txt` }, expect: { token: "fr_file" } },
  { name: "empty variables as none", given: {}, env: { FLOWRUNNER_TOKEN: "" }, expect: { token: "fr_own" } },
];

describe("A connection has", () => {
  it.each(rows)("$name", async ({ given, env, expect: expected }) => {
    const connection = await readConnection(given, new RecordingTerminal({ HOME: home, ...env }));
    expect(connection).toMatchObject(expected);
  });

  it("the server that `flow up` starts, when nothing is known", async () => {
    const terminal = new RecordingTerminal({ HOME: await temporaryFolder() });
    expect(await readConnection({}, terminal)).toEqual({
      context: null,
      server: "http://127.0.0.1:7400",
      token: null,
      project: null,
    });
  });

  it("a warning for a token on the command line, which others can read", async () => {
    const terminal = new RecordingTerminal({ HOME: home });
    await readConnection({ token: "fr_shown" }, terminal);
    expect(terminal.said.join("\n")).toMatch(
      /^warning: the token is on the command line.*\n {2}help: set FLOWR/,
    );
    expect(terminal.said.join("\n")).not.toContain("fr_shown");
  });

  it("no context that nobody has made", async () => {
    const reading = readConnection({ context: "none" }, new RecordingTerminal({ HOME: home }));
    await expect(reading).rejects.toMatchObject({
      complaints: [{ message: "there is no context 'none'", help: "there are: own, other" }],
    });
  });
});

describe("The address of a server", () => {
  const addresses = [
    { given: "localhost:7400", expect: "http://localhost:7400" },
    { given: "https://flows.example.org/", expect: "https://flows.example.org" },
    { given: "https://example.org/flows/", expect: "https://example.org/flows" },
    { given: "http://[::1]:7400", expect: "http://[::1]:7400" },
  ];
  it.each(addresses)("may be written $given", ({ given, expect: expected }) => {
    expect(serverAddress(given)).toBe(expected);
  });

  it.each(["", "ftp://a", "http://me:pass@a", "http://a?b", "a b"])("may not be %j", (given) => {
    expect(() => serverAddress(given)).toThrow(/is not the address of a server/);
  });
});
