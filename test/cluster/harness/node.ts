import { networkInterfaces } from "node:os";
import { output } from "./commands.js";

const script = "test/cluster/on-node";

/** Whether the cluster is the node that `test/cluster/up` starts on this machine. */
export const isLocalNode = process.env["CLUSTER_KIND"] === "node";

/** The address of this machine, as the local node sees it. */
export function hostAddress(): string {
  const device = `fr-${process.env["FLOWRUNNER_CLUSTER"] ?? "local"}`;
  return networkInterfaces()[device]![0]!.address;
}

/** Runs a shell command on the local node, as root; gives what it writes. */
export function onNode(command: string): Promise<string> {
  return output(script, ["sh", "-c", command]);
}
