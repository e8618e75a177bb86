import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  checkAgainst,
  parseDocuments,
  readFlowTest,
  type FlowTest,
  type FlowTestProblem,
  type ParsedDocument,
  type Plan,
} from "@flowrunner/engine";
import { Refused, usageProblem, type Complaint, type Source } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { checkFlow } from "./flow-document.js";
import { readSource } from "./source.js";

/** A test that can be run, and its flow. */
export interface LoadedTest {
  /** As the person named it. */
  readonly file: string;
  readonly flowFile: string;
  readonly test: FlowTest;
  readonly plan: Plan;
}

/** The test files that are meant: a test's own, the one beside a flow, and all in and below a folder. */
export async function testFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(filesOf));
  return [...new Set(found.flat())];
}

async function filesOf(path: string): Promise<readonly string[]> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory();
  if (!isFolder) return [isTest(path) ? path : path.replace(/\.(ya?ml|json)$/, ".test.$1")];
  const files = await readdir(path, { recursive: true });
  const tests = files.filter((file) => isTest(file) && !file.split("/").includes("node_modules")).sort();
  if (tests.length === 0) throw usageProblem(`there is no *.test.yaml in ${path}`);
  return tests.map((file) => join(path, file));
}

function isTest(path: string): boolean {
  return /\.test\.(ya?ml|json)$/.test(path) || path === "-";
}

/** The tests of a file. Throws `Refused` for one that is not valid, or whose flow is not. */
export async function loadTests(file: string, terminal: Terminal): Promise<readonly LoadedTest[]> {
  const source = await readSource(file, terminal.stdin);
  return Promise.all(
    parseDocuments(source.text).map((document) => loadTest(document, source, file, terminal)),
  );
}

async function loadTest(
  document: ParsedDocument,
  source: Source,
  file: string,
  terminal: Terminal,
): Promise<LoadedTest> {
  const read = readTest(document);
  if (!("spec" in read)) throw new Refused(read, source);
  const flowFile = join(dirname(file), read.spec.flow ?? basename(file).replace(".test.", "."));
  const { plan } = await checkFlow(await readSource(flowFile, terminal.stdin), terminal);
  const problems = complaintsOf(checkAgainst(plan, read), document);
  if (problems.length > 0) throw new Refused(problems, source);
  return { file, flowFile, test: read, plan };
}

/** A document's test, or why it is none. */
export function readTest(document: ParsedDocument): FlowTest | readonly Complaint[] {
  if (document.findings.hasErrors) return document.findings.toDiagnostics();
  const read = readFlowTest(document.json);
  return "spec" in read ? read : complaintsOf(read, document);
}

function complaintsOf(
  problems: readonly FlowTestProblem[],
  { source, places }: ParsedDocument,
): readonly Complaint[] {
  return problems.map(({ path, message }) => {
    const range = source.rangeOf(places?.spanOf(path, "key") ?? { start: 0, end: 0 });
    return { severity: "error", code: "InvalidTest", message, path, range };
  });
}
