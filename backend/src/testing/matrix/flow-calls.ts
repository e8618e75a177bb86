import { newId } from "../../ids.js";
import type { GoodCall, GoodCallOf } from "./calls.js";
import type { Side } from "./cast.js";

/** A flow whose run waits. */
const document = (name: string): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  steps:
    - name: later
      wait: 1h
`;

const asYaml = { "content-type": "application/yaml" };
const newName = (): string => newId("f").replace("_", "-");

async function aFlow({ call, project }: Side): Promise<string> {
  const name = newName();
  await call("PUT", `/projects/${project}/flows/${name}`, { text: document(name), headers: asYaml });
  return name;
}

/** A flow that is run every year. */
const scheduled = (name: string): string =>
  document(name).replace("  steps:", '  triggers: [{name: yearly, schedule: {cron: "@yearly"}}]\n  steps:');

const ofSchedule =
  (call: Omit<GoodCall, "ids"> = {}): GoodCallOf =>
  async ({ call: ask, project }) => {
    const flow = newName();
    const path = `/projects/${project}/flows/${flow}`;
    await ask("PUT", path, { text: scheduled(flow), headers: asYaml });
    return { ...call, ids: { flow, schedule: "yearly" }, chosen: ["schedule"] };
  };

/** A run that waits, after these orders. */
async function aRun(side: Side, ...orders: readonly string[]): Promise<string> {
  const runs = `/projects/${side.project}/runs`;
  const { body } = await side.call("POST", runs, { json: { flow: await aFlow(side) } });
  const { id } = body as { id: string };
  for (const order of orders) await side.call("POST", `${runs}/${id}:${order}`);
  return id;
}

const ofFlow =
  (call: Omit<GoodCall, "ids"> = {}, ids: GoodCall["ids"] = {}): GoodCallOf =>
  async (side) => ({ ...call, ids: { flow: await aFlow(side), ...ids } });

const ofRun =
  (...orders: readonly string[]): GoodCallOf =>
  async (side) => ({ ids: { run: await aRun(side, ...orders) } });

const approval = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: NAME}
spec:
  steps: [{name: review, approve: {message: Go on?}}]
`;

/** A run that waits for a decision. */
async function anApproval({ call, project }: Side): Promise<string> {
  const flow = newName();
  const text = approval.replace("NAME", flow);
  await call("PUT", `/projects/${project}/flows/${flow}`, { text, headers: asYaml });
  const { body } = await call("POST", `/projects/${project}/runs`, { json: { flow } });
  return (body as { id: string }).id;
}

/** How the routes of flows and runs are called well. */
export const flowCalls: Readonly<Record<string, GoodCallOf>> = {
  listFlows: () => ({}),
  listUses: () => ({ query: "?kind=secret&name=KEY" }),
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

  listSchedules: () => ({}),
  getSchedule: ofSchedule(),
  listFirings: ofSchedule(),
  pauseSchedule: ofSchedule(),
  resumeSchedule: ofSchedule(),
  triggerSchedule: ofSchedule(),
  backfillSchedule: ofSchedule({ json: { from: 0, to: 1 } }),

  listRuns: () => ({}),
  getActivity: () => ({}),
  startRun: async (side) => ({ json: { flow: await aFlow(side) } }),
  cancelRun: ofRun(),
  terminateRun: ofRun(),
  pauseRun: ofRun(),
  resumeRun: ofRun("pause"),
  retryRun: ofRun("terminate"),
  signalRun: async (side) => ({ ids: { run: await aRun(side), name: "go" }, chosen: ["name"] }),
  publishEvent: () => ({ json: { event: "told" } }),
  listApprovals: () => ({}),
  decideApproval: async (side) => ({
    ids: { run: await anApproval(side), approval: "review" },
    chosen: ["approval"],
    json: { decision: "approve" },
  }),
  getRun: ofRun(),
  listRunSteps: ofRun(),
  listRunEvents: ofRun(),
  listRunLog: ofRun(),
  getRunValue: async (side) => ({ ids: { run: await aRun(side) }, query: "?of=input" }),
  getRunDocument: ofRun(),
  explainRun: ofRun(),
  issueLiveTicket: () => ({}),
};
