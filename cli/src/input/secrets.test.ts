import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RecordingTerminal } from "../testing/recording-terminal.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { readSecrets } from "./secrets.js";

const folder = await temporaryFolder({
  key: "from-a-file\n",
  ".env": "# the shop\nSHOP_KEY=from-env-file\nMAIL_KEY=mail-from-env-file\n",
  "broken.env": "A=1\nthis is not it: geheim\n",
});
const file = (name: string): string => join(folder, name);

interface Given {
  readonly secrets?: readonly string[];
  readonly file?: string;
}

function read(
  { secrets = [], file }: Given,
  terminal: RecordingTerminal,
): Promise<ReadonlyMap<string, string>> {
  return readSecrets({ secrets, file }, terminal);
}

describe("Secrets", () => {
  const accepted: { name: string; given: Given; expect: object }[] = [
    {
      name: "come from the variable of their name",
      given: { secrets: ["SHOP_KEY"] },
      expect: { SHOP_KEY: "from-variable" },
    },
    {
      name: "come from a file without its last line break",
      given: { secrets: [`SHOP_KEY=@${file("key")}`] },
      expect: { SHOP_KEY: "from-a-file" },
    },
    {
      name: "come from a secrets file, overruled one by one",
      given: { file: file(".env"), secrets: ["SHOP_KEY"] },
      expect: { SHOP_KEY: "from-variable", MAIL_KEY: "mail-from-env-file" },
    },
  ];
  it.each(accepted)("$name", async (row) => {
    const terminal = new RecordingTerminal({ SHOP_KEY: "from-variable" });
    expect(Object.fromEntries(await read(row.given, terminal))).toEqual(row.expect);
    expect(terminal.said).toEqual([]);
  });

  it("on the command line work, with a warning that does not repeat them", async () => {
    const terminal = new RecordingTerminal();
    const secrets = await read({ secrets: ["SHOP_KEY=geheim"] }, terminal);
    expect(Object.fromEntries(secrets)).toEqual({ SHOP_KEY: "geheim" });
    expect(terminal.said.join("\n")).toMatch(/^warning: the value of secret SHOP_KEY is on the command line/);
    expect(terminal.said.join("\n")).not.toContain("geheim");
  });

  it.each(["", "short"])("too short to be masked (%j) work, with a warning", async (text) => {
    const terminal = new RecordingTerminal({ PIN: text });
    const secrets = await read({ secrets: ["PIN"] }, terminal);
    expect(Object.fromEntries(secrets)).toEqual({ PIN: text });
    expect(terminal.said[0]).toBe("warning: secret PIN has fewer than 6 bytes and is not masked");
  });

  const refused: { name: string; given: Given; expect: string }[] = [
    {
      name: "without a variable of the name",
      given: { secrets: ["NO_KEY"] },
      expect: "--secret NO_KEY: the environment has no variable NO_KEY",
    },
    {
      name: "by the number of a line that cannot be read",
      given: { file: file("broken.env") },
      expect: `--secrets-file: line 2 of ${file("broken.env")} is not NAME=value`,
    },
  ];
  it.each(refused)("are refused $name", async (row) => {
    const error: Error = await read(row.given, new RecordingTerminal()).then(
      () => expect.fail("nothing was refused"),
      (reason: unknown) => reason as Error,
    );
    expect(error.message).toBe(row.expect);
    expect(error.message).not.toContain("geheim");
  });
});
