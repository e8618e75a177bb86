import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { fuzzedDocument } from "./fuzzed-document.js";
import { FuzzedServer } from "./fuzzed-server.js";

const schemathesis = "schemathesis==4.32.5";

const isSoak = Boolean(process.env["FLOWRUNNER_SOAK"]);
const [examples, atLeast, timeoutMs] = isSoak ? [400, 20_000, 3_600_000] : [5, 1_000, 600_000];

/** What would leave nothing to be asked about. */
const excluded = [
  "deleteOrganization", // each other request would find no organisation
  "deleteProject", // each other request would find no project
  "updateAccount", // a new password ends every token
];

const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "negative_data_rejection",
  "unsupported_method",
];

/** What a request may be answered that does not fit. */
const refusals = [400, 401, 403, 404, 405, 409, 412, 413, 415, 416, 422, 429, 431];

const config = `[generation]
with-security-parameters = false
[checks.negative_data_rejection]
expected-statuses = [${refusals.join(", ")}]
`;

describe("the API", () => {
  test(
    `answers ${atLeast} requests made of its own document as the document says`,
    async () => {
      await using server = await FuzzedServer.open([5_000, 20_000]);
      const { code, output } = await fuzz(server);
      expect(server.has.warnings, "the log").toEqual([]);
      expect(code, output).toBe(0);
      expect(server.requests).toBeGreaterThanOrEqual(atLeast);
      expect(server.successes, "requests that were not refused").toBeGreaterThan(atLeast / 10);
      const [early, late] = [server.heapAt.get(5_000), server.heapAt.get(20_000)];
      if (isSoak) expect(late! / early!, "growth of the heap").toBeLessThan(1.1);
    },
    timeoutMs,
  );
});

async function fuzz(
  server: FuzzedServer,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const needPython = resolve(import.meta.dirname, "../need-python");
  const { stdout: bin } = await promisify(execFile)(needPython, [schemathesis]);
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-fuzz."));
  try {
    await writeFile(join(folder, "schemathesis.toml"), config);
    await writeFile(join(folder, "openapi.json"), JSON.stringify(await documentOf(server)));
    const child = spawn(join(bin.trim(), "schemathesis"), argumentsFor(server), {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    return { output: await text(child.stdout), code: await ended };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function argumentsFor({ has: { world, first } }: FuzzedServer): readonly string[] {
  return [
    ...["run", "openapi.json", "--url", world.app.publicUrl],
    ...["--header", `Authorization: Bearer ${first.token}`],
    ...["--checks", checks.join(",")],
    ...["--phases", "examples,coverage,fuzzing"],
    ...["--max-examples", String(examples), "--seed", "1", "--continue-on-failure", "--no-color"],
    ...excluded.flatMap((operation) => ["--exclude-operation-id", operation]),
  ];
}

async function documentOf({ has: { world, first, runId, tokenId } }: FuzzedServer): Promise<object> {
  const { body } = await world.call("GET", "/openapi.json");
  const { organization, project } = first;
  const names = { organization, project, flow: "fuzzed", run: runId, token: tokenId };
  return fuzzedDocument(body as Parameters<typeof fuzzedDocument>[0], names);
}
