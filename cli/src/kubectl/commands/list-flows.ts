import { customResources } from "@flowrunner/kube";
import type { ListOptions } from "../../render/formats.js";
import { printList } from "../../render/listing.js";
import type { KubeSession } from "../kube-session.js";
import { flowObjectListing, type FlowObject } from "../object-listings.js";

/** `kubectl flow list`. */
export async function listFlows(
  { kube, namespace, terminal }: KubeSession,
  { output }: ListOptions,
): Promise<void> {
  const { items } = await kube.list<FlowObject>(customResources.flows, namespace);
  printList(items, flowObjectListing(Date.now()), output, terminal);
}
