import { usageProblem } from "../../refused.js";
import type { ListOptions } from "../../render/formats.js";
import { flowListing, versionListing } from "../../render/flow-listing.js";
import { printItem, printList } from "../../render/listing.js";
import { getFlow, getFlowVersion, listFlows, readVersion } from "../../server/flows.js";
import type { Session } from "../../server/session.js";

export interface GetFlowsOptions extends ListOptions {
  readonly version?: string;
}

/** `flow get flow [NAME…]` and `flow list flows`. YAML of one flow is its text, to be applied again. */
export async function getFlows(
  session: Session,
  names: readonly string[],
  { output, version }: GetFlowsOptions,
): Promise<void> {
  const { clock, terminal } = session;
  if (version !== undefined) return getVersion(session, names, { output, version });
  const [name, another] = names;
  if (name !== undefined && another === undefined) {
    const flow = await getFlow(session, name);
    if (output === "yaml") return terminal.print(flow.text);
    return printItem(flow, flowListing(clock.now()), output, terminal);
  }
  const flows =
    names.length === 0
      ? await listFlows(session)
      : await Promise.all(names.map((each) => getFlow(session, each)));
  printList(flows, flowListing(clock.now()), output, terminal);
}

async function getVersion(
  session: Session,
  [name, another]: readonly string[],
  { output, version }: Required<GetFlowsOptions>,
): Promise<void> {
  if (name === undefined || another !== undefined)
    throw usageProblem("--version is for one flow", "name the flow: flow get flow NAME --version 2");
  const found = await getFlowVersion(session, name, readVersion(version));
  if (output === "yaml") return session.terminal.print(found.text);
  printItem(found, versionListing(session.clock.now()), output, session.terminal);
}
