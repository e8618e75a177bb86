import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flowText } from "../../testing/flow-text.js";
import { ServedFlow } from "../../testing/served-flow.js";

let served: ServedFlow;
beforeAll(async () => {
  served = await ServedFlow.open();
});
afterAll(() => served[Symbol.asyncDispose]());

/** The id of a run of these steps. */
async function started(steps: string): Promise<string> {
  expect(await served.call(["apply", "-"], { stdin: flowText(steps) })).toMatchObject({ code: 0 });
  return (await served.call(["start", "example"])).stdout.trim();
}

describe("flow approvals, approve and reject", () => {
  const asking = `- name: each
  forEach: [1, 2]
  steps:
    - name: review
      approve:
        message: Take it?
        form: {type: object, required: [limit], properties: {limit: {type: number}}}
        onReject: continue
`;

  it("list what waits and decide on it by its name, with what the form holds", async () => {
    const run = await started(asking);
    const listed = (await served.call(["approvals", "--run", run])).stdout.split("\n");
    expect(listed[0]).toMatch(/^RUN +APPROVAL +FLOW +MESSAGE +DECIDED +LEFT +AGE/);
    expect(listed.slice(1, 3).map((line) => line.split(/ +/)[1])).toEqual([
      "each[0].review",
      "each[1].review",
    ]);
    const approve = ["approve", run, "each[1].review"];
    expect((await served.call(approve)).code, "the form lacks its limit").not.toBe(0);
    expect((await served.call([...approve, "-f", "limit=3", "--comment", "fine"])).stdout).toBe(
      `run ${run}: each[1].review approved\n`,
    );
    const late = await served.call([...approve, "-f", "limit=4"]);
    expect(late.code).not.toBe(0);
    expect(late.stderr).toContain("waits for no decision");
    expect((await served.call(["reject", run, "each[0].review"])).stdout).toBe(
      `run ${run}: each[0].review rejected\n`,
    );
  });
});

describe("flow signal and emit", () => {
  it("tell a run what it waits for", async () => {
    const run = await started(
      "- {name: a, waitFor: {event: paid, key: o-1, since: run}}\n- {name: b, waitFor: {event: go}}\n",
    );
    expect((await served.call(["emit", "paid", "--key", "o-1", "--data", '{"amount": 3}'])).stdout).toMatch(
      /^[0-9a-f-]{32,36}\n$/,
    );
    expect((await served.call(["signal", run, "go", "--data", "now"])).stdout).toBe(
      `run ${run} has the signal go\n`,
    );
    await expect
      .poll(async () => (await served.call(["signal", run, "go"])).stderr, { timeout: 15_000 })
      .toContain("has ended");
  });
});
