import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Browser, type Window } from "./harness/browser.js";
import { Site } from "./harness/site.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const flow = "ask";
const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${flow}}
spec:
  inputs: {type: object, properties: {total: {type: number, default: 250}}}
  steps:
    - name: review
      approve:
        message: "Charge \${ inputs.total }?"
        form: {type: object, required: [limit], properties: {limit: {type: number, title: Limit}}}
        onReject: continue
  output: "\${ [steps.review.output.approved, steps.review.output.form, steps.review.output.decisions[0].comment] }"
`;

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([Site.open(), Browser.start()]);
  await site.publish(flow, text);
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

async function signedIn(): Promise<Window> {
  const window = await browser.open(site.url);
  await window.signIn(Site.person);
  return window;
}

async function start(inputs: object): Promise<string> {
  const { body } = await site.call("POST", "/runs", { flow, inputs });
  return (body as { id: string }).id;
}

/** Of a run, once it has succeeded. */
async function outputOf(run: string): Promise<unknown> {
  const look = async () =>
    (await site.call("GET", `/runs/${run}`)).body as { status: string; output: unknown };
  await expect.poll(async () => (await look()).status, { timeout: 30_000 }).toBe("succeeded");
  return (await look()).output;
}

test("who may decide finds it in the inbox, is told what the form lacks, and approves", async () => {
  await using window = await signedIn();
  const { page } = window;
  const run = await start({});
  await page.goto(`/projects/${site.project}/inbox`);
  const asked = page.getByRole("region", { name: "Approval review" });
  await asked.getByText("Charge 250?").waitFor();
  await asked.getByRole("button", { name: "Approve" }).click();
  const limit = asked.getByRole("textbox", { name: "Limit" });
  await expect.poll(() => limit.getAttribute("aria-invalid")).toBe("true");
  await window.screenshot("inbox");
  expect(await window.seriousViolations()).toEqual([]);
  await limit.fill("300");
  await expect.poll(() => limit.inputValue()).toBe("300");
  await asked.getByRole("button", { name: "Approve" }).click();
  await page.getByText("Nothing waits for you").waitFor();
  expect(await outputOf(run)).toMatchObject({ json: [true, { limit: 300 }, null] });
});

test("a run asks on its own page, and keeps why it was rejected", async () => {
  await using window = await signedIn();
  const { page } = window;
  const run = await start({ total: 900 });
  await page.goto(`/projects/${site.project}/runs/${run}`);
  const asked = page.getByRole("region", { name: "Approval review" });
  await asked.getByText("Charge 900?").waitFor();
  const comment = asked.getByRole("textbox", { name: "Comment" });
  await comment.fill("too much");
  await expect.poll(() => comment.inputValue()).toBe("too much");
  await window.screenshot("run-approval");
  await asked.getByRole("button", { name: "Reject" }).click();
  await asked.waitFor({ state: "detached" });
  expect(await outputOf(run)).toMatchObject({ json: [false, null, "too much"] });
});
