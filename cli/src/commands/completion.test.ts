import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { BuiltFlow } from "../testing/built-flow.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const folder = await temporaryFolder();
let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

/** What bash offers for the last of these words. */
async function completedByBash(words: readonly string[]): Promise<string[]> {
  const { stdout: script } = await flow.call(["completion", "bash"]);
  const ask = `${script}
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_flow
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await promisify(execFile)("bash", ["-c", ask, "bash", ...words], {
    cwd: folder,
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
      ],
    },
    {
      shell: "fish",
      expect: [
        /^complete -c flow -n __fish_use_subcommand -a run -d 'run a flow to its end'$/m,
        /from run' -s o -l output -x -a 'text json' -d /,
        /from run' -l files -x -a '\(__fish_complete_directories\)' -d 'the project\\'s files/,
        /from completion' -a 'bash zsh fish'/,
      ],
    },
  ];
  it.each(rows)("of $shell offers commands, options, choices and files", async (row) => {
    const { code, stdout } = await flow.call(["completion", row.shell]);
    expect(code).toBe(0);
    for (const pattern of row.expect) expect(stdout).toMatch(pattern);
  });
});
