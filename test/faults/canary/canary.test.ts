import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { encodingsOf } from "../../../runners/agent/masking/encodings.js";
import { KillablePostgres } from "../kills/killable-postgres.js";
import { BuiltFlow } from "../../../cli/src/testing/built-flow.js";
import { temporaryFolder } from "../../../cli/src/testing/temporary-folder.js";
import { UpProcess, type UpAddresses } from "../../../cli/src/testing/up-process.js";

/** As secrets are: with letters that base64, URLs and JSON write otherwise. */
const canary = 'canary-9f3b/77+é"q\\z-51c8?x=2';
/** What nothing hides, to be found where the canary is looked for. */
const plain = "plain-as-day-4411";

/** Code that tells its secret in every way it has. */
const telling = {
  node: `
        export default async (input, ctx) => {
          const { CANARY } = ctx.secrets;
          const bytes = Buffer.from(CANARY);
          console.log("${plain}", CANARY, bytes.toString("base64"), bytes.toString("hex"));
          console.error(encodeURIComponent(CANARY), JSON.stringify({ CANARY }), process.env.IN_ENVIRONMENT);
          ctx.log("about", { CANARY, list: [CANARY] });
          process.stdout.write(CANARY.slice(0, 9));
          await new Promise((resolve) => setTimeout(resolve, 50));
          process.stdout.write(CANARY.slice(9) + "\\n");
          if (input.fails) throw Object.assign(new Error("it was " + CANARY), { details: { CANARY } });
          return { CANARY, [CANARY]: "x" + bytes.toString("base64url") };
        }`,
  python: `
        import base64, json, os, sys, time, urllib.parse
        def main(input, ctx):
            canary = ctx.secrets["CANARY"]
            data = canary.encode()
            print("${plain}", canary, base64.b64encode(data).decode(), data.hex())
            print(urllib.parse.quote(canary), json.dumps(canary), os.environ["IN_ENVIRONMENT"], file=sys.stderr)
            ctx.log("about", CANARY=canary, list=[canary])
            sys.stdout.write(canary[:9]); sys.stdout.flush(); time.sleep(0.05); print(canary[9:])
            if input["fails"]: raise ValueError("it was " + canary)
            return {"CANARY": canary, canary: base64.urlsafe_b64encode(data).decode()}`,
  bash: `
        echo "${plain} $CANARY" "$(printf %s "$CANARY" | base64)" "$(printf %s "$CANARY" | od -An -tx1 | tr -d ' \\n')"
        echo "$IN_ENVIRONMENT" >&2
        printf %s "\${CANARY:0:9}"; sleep 0.05; echo "\${CANARY:9}"
        if [ "$INPUT_FAILS" = true ]; then echo "it was $CANARY" >&2; exit 3; fi
        echo "told=$CANARY" > "$FLOW_OUTPUT"`,
} as const;

type Runtime = keyof typeof telling;

function document(runtime: Runtime, name: string, fails: boolean): string {
  return `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  steps:
    - name: tell
      runtime: ${runtime}
      secrets: [CANARY]
      env: {IN_ENVIRONMENT: {secret: CANARY}}
      with: {fails: ${fails}}
      run: |${telling[runtime]}
`;
}

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

class Caller {
  readonly answers: string[] = [];
  /** What processes were seen to be started with. */
  readonly argv: Buffer[] = [];

  constructor(private readonly server: UpAddresses) {}

  async call(method: string, path: string, body?: string, type = "application/json"): Promise<unknown> {
    const { address, firstUser } = this.server;
    const response = await fetch(`${address}/api/v1/projects/${firstUser!.project}${path}`, {
      method,
      headers: { authorization: `Bearer ${firstUser!.token}`, "content-type": type },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    this.answers.push(text);
    expect(response.status, text).toBeLessThan(500);
    return text && (JSON.parse(text) as unknown);
  }

  /** The run's status once it has ended; meanwhile it is looked at what all processes were called with. */
  ended(runId: string): Promise<string> {
    return vi.waitUntil(
      async () => {
        this.argv.push(...(await argvOfAll()));
        const { status } = (await this.call("GET", `/runs/${runId}`)) as { status: string };
        return status !== "queued" && status !== "running" && status;
      },
      { interval: 20, timeout: 60_000 },
    );
  }
}

async function argvOfAll(): Promise<readonly Buffer[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`).catch(() => Buffer.alloc(0)))); // it has gone
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The forms of the canary that are in these bytes. */
function formsIn(bytes: Buffer): readonly string[] {
  return encodingsOf(canary).filter((form) => bytes.includes(form));
}

describe("a secret that code tells in every way it has", () => {
  test.each([
    { runtime: "node", database: "PGlite" },
    { runtime: "python", database: "PGlite" },
    { runtime: "bash", database: "PGlite" },
    { runtime: "node", database: "PostgreSQL" },
  ] as const)(
    "of $runtime is in no answer, in nothing that is said, in no argument and in no file, nor in those of $database",
    async ({ runtime, database }) => {
      const dataDir = await temporaryFolder();
      await using postgres = database === "PostgreSQL" ? await KillablePostgres.open() : null;
      const env = { FLOWRUNNER_LOG_LEVEL: "debug", FLOWRUNNER_DATABASE_URL: postgres?.url ?? "" };
      const server = UpProcess.start(flow, { dataDir, env });
      onTestFinished(() => server.end());
      const api = new Caller(await server.ready);
      await api.call("PUT", "/secrets/CANARY", JSON.stringify({ value: canary }));
      for (const [name, fails] of [
        ["fails", true],
        ["succeeds", false],
      ] as const) {
        await api.call("PUT", `/flows/${name}`, document(runtime, name, fails), "application/yaml");
        const { id } = (await api.call("POST", "/runs", JSON.stringify({ flow: name }))) as { id: string };
        expect(await api.ended(id)).toBe(fails ? "failed" : "succeeded");
        for (const part of ["", "/events", "/logs", "/steps", "/value", "/why"])
          await api.call("GET", `/runs/${id}${part}`);
      }
      await api.call("PUT", "/secrets/CANARY", JSON.stringify({ value: canary, value2: canary }));
      await api.call("PUT", "/secrets/CANARY", canary);
      for (const path of ["/secrets", "/secrets/CANARY", "/runs", "/audit-log", "/config"])
        await api.call("GET", path);
      await server.stop("SIGTERM");

      expect(server.said.length).toBeGreaterThan(0);
      expect(formsIn(server.said), "on stdout and stderr").toEqual([]);
      expect(formsIn(Buffer.concat(api.argv)), "in arguments").toEqual([]);
      const answers = Buffer.from(api.answers.join("\n"));
      expect(answers.includes(plain), "the log was read").toBe(true);
      expect(formsIn(answers), "in answers").toEqual([]);
      let isPlainSeen = false;
      const files = [...(await filesIn(dataDir)), ...(postgres ? await filesIn(postgres.folder) : [])];
      for (const path of files) {
        const bytes = await readFile(path);
        isPlainSeen ||= bytes.includes(plain);
        expect(formsIn(bytes), path).toEqual([]);
      }
      expect(isPlainSeen, "the database's files hold what the log says").toBe(true);
    },
    120_000,
  );
});
