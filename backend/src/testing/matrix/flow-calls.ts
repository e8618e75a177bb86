import { newId } from "../../ids.js";
import type { Side } from "./cast.js";
import type { GoodCall, GoodCallOf } from "./calls.js";

const document = (name: string): string => `name: ${name}\nsteps:\n  one:\n    value: 1\n`;
const asYaml = { "content-type": "application/yaml" };
const newName = (): string => newId("f").replace("_", "-");

async function aFlow({ call, project }: Side): Promise<string> {
  const name = newName();
  await call("PUT", `/projects/${project}/flows/${name}`, { text: document(name), headers: asYaml });
  return name;
}

async function aRun(side: Side): Promise<string> {
  const flow = await aFlow(side);
  const { body } = await side.call("POST", `/projects/${side.project}/runs`, { json: { flow } });
  return (body as { id: string }).id;
}

const ofFlow =
  (call: Omit<GoodCall, "ids"> = {}, ids: GoodCall["ids"] = {}): GoodCallOf =>
  async (side) => ({ ...call, ids: { flow: await aFlow(side), ...ids } });

const ofRun =
  (call: Omit<GoodCall, "ids"> = {}): GoodCallOf =>
  async (side) => ({ ...call, ids: { run: await aRun(side) } });

/** How the routes of flows and runs are called well. */
export const flowCalls: Readonly<Record<string, GoodCallOf>> = {
  listFlows: () => ({}),
  validateFlow: () => ({ text: document("checked"), headers: asYaml }),
  getFlow: ofFlow(),
  putFlow: () => {
    const flow = newName();
    return { ids: { flow }, chosen: ["flow"], text: document(flow), headers: asYaml };
  },
  deleteFlow: ofFlow(),
  listFlowVersions: ofFlow(),
  getFlowVersion: ofFlow({ chosen: ["version"] }, { version: "1" }),
  diffFlowVersions: ofFlow({ query: "?from=1&to=1" }),

  listRuns: () => ({}),
  startRun: async (side) => ({ json: { flow: await aFlow(side) } }),
  cancelRun: ofRun(),
  getRun: ofRun(),
  listRunSteps: ofRun(),
  listRunEvents: ofRun(),
  listRunLog: ofRun(),
  getRunValue: ofRun({ query: "?of=input" }),
  explainRun: ofRun(),
  issueLiveTicket: () => ({}),
};
