import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { encodingsOf } from "../../../runners/agent/masking/encodings.js";
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
};

function document(name: string, fails: boolean): string {
  return `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  steps:
    - name: tell
      runtime: node
      secrets: [CANARY]
      env: {IN_ENVIRONMENT: {secret: CANARY}}
      with: {fails: ${fails}}
      run: |${telling.node}
`;
}

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
}, 60_000);

class Caller {
  readonly answers: string[] = [];

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

  async ended(runId: string): Promise<string> {
    for (;;) {
      const { status } = (await this.call("GET", `/runs/${runId}`)) as { status: string };
      if (status !== "queued" && status !== "running") return status;
      await delay(20);
    }
  }
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
  test("is in no answer of the API, in nothing that the server says, and in no file that it leaves", async () => {
    const dataDir = await temporaryFolder();
    const server = UpProcess.start(flow, { dataDir });
    onTestFinished(() => server.end());
    const api = new Caller(await server.ready);
    await api.call("PUT", "/secrets/CANARY", JSON.stringify({ value: canary }));
    for (const [name, fails] of [
      ["fails", true],
      ["succeeds", false],
    ] as const) {
      await api.call("PUT", `/flows/${name}`, document(name, fails), "application/yaml");
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

    const answers = Buffer.from(api.answers.join("\n"));
    expect(answers.includes(plain), "the log was read").toBe(true);
    expect(formsIn(answers), "in answers").toEqual([]);
    let isPlainSeen = false;
    for (const path of await filesIn(dataDir)) {
      const bytes = await readFile(path);
      isPlainSeen ||= bytes.includes(plain);
      expect(formsIn(bytes), path).toEqual([]);
    }
    expect(isPlainSeen, "the database's files hold what the log says").toBe(true);
  }, 120_000);
});
