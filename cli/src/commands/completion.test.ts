import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { writeContexts } from "../server/contexts-file.js";
import { BuiltFlow } from "../testing/built-flow.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const folder = await temporaryFolder();
const home = await temporaryFolder();
const servers = ["local", "loft", "remote"].map((name) => ({ name, server: "http://127.0.0.1:1" }));
await writeContexts({ current: "local", contexts: servers }, { HOME: home });
let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

/** What bash offers for the last of these words. */
async function completedByBash(words: readonly string[]): Promise<string[]> {
  const { stdout: script } = await flow.call(["completion", "bash"]);
  const ask = `${script}
flow() { "${process.execPath}" "${flow.path}" "$@"; }
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_flow
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await promisify(execFile)("bash", ["-c", ask, "bash", ...words], {
    cwd: folder,
    env: { PATH: process.env["PATH"], HOME: home },
  });
  return stdout.split("\n").filter(Boolean);
}

describe("The bash completion", () => {
  const rows: { name: string; given: string[]; expect: string[] }[] = [
    { name: "completes commands", given: ["flow", "v"], expect: ["validate", "version"] },
    {
      name: "completes options of the command",
      given: ["flow", "run", "--se"],
      expect: ["--secret", "--secrets-file"],
    },
    {
      name: "completes the choices of an option",
      given: ["flow", "run", "a.yaml", "-o", ""],
      expect: ["text", "json"],
    },
    { name: "completes the choices of an argument", given: ["flow", "completion", "z"], expect: ["zsh"] },
    { name: "leaves files to the shell", given: ["flow", "run", ""], expect: [] },
    {
      name: "completes commands of commands",
      given: ["flow", "secret", ""],
      expect: ["set", "list", "delete"],
    },
    { name: "completes their options", given: ["flow", "apply", "--d"], expect: ["--dry-run"] },
    {
      name: "completes what stands in a later place",
      given: ["flow", "member", "set", "me@example.org", "ad"],
      expect: ["admin"],
    },
    { name: "completes names", given: ["flow", "context", "use", "lo"], expect: ["local", "loft"] },
    { name: "completes names for options", given: ["flow", "apply", "--context", "r"], expect: ["remote"] },
    { name: "offers nothing when there is no server", given: ["flow", "describe", "flow", ""], expect: [] },
    { name: "leaves values of inputs alone", given: ["flow", "run", "-i", "li"], expect: [] },
  ];
  it.each(rows)("$name", async (row) => {
    expect(await completedByBash(row.given)).toEqual(row.expect);
  });
});

describe("The completion", () => {
  const rows: { shell: string; expect: readonly RegExp[] }[] = [
    {
      shell: "zsh",
      expect: [
        /^#compdef flow$/m,
        /'run:run a flow to its end'/,
        /'\(-o --output\)--output=\[.*\]:choice:\(text json\)'/,
        /'\*--input=\[.*\]:text: '/,
        /'\(--input-file\)--input-file=\[.*\]:file:_files'/,
        /'set:set a secret/i,
        /set\) _arguments .*'1:secret: _flow_names secret'/,
      ],
    },
    {
      shell: "fish",
      expect: [
        /^complete -c flow -n '__flow_chooses' -a run -d 'run a flow to its end'$/m,
        /__flow_within run' -s o -l output -x -a 'text json' -d /,
        /__flow_within run' -l files -x -a '\(__fish_complete_directories\)' -d 'the project\\'s files/,
        /__flow_within completion' -a 'bash zsh fish'/,
        /-n '__flow_chooses secret' -a set -d 'set a secret/i,
        /-n '__flow_within secret delete' -a '\(__flow_names secret\)'/,
      ],
    },
  ];
  it.each(rows)("of $shell offers commands, options, choices and files", async (row) => {
    const { code, stdout } = await flow.call(["completion", row.shell]);
    expect(code).toBe(0);
    for (const pattern of row.expect) expect(stdout).toMatch(pattern);
  });
});
