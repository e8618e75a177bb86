import type { ProbeFinding } from "@flowrunner/protocol";

/** What an operator may accept by name: walls that the cluster has to give, and that some clusters do not. */
export const risks = ["networkPolicy", "podSecurity"] as const;

export type Risk = (typeof risks)[number];

/** The risk that a wall guards against; null: without it no function works, and nothing was found out. */
export const riskOf: Readonly<Record<ProbeFinding["check"], Risk | null>> = {
  runner: null,
  apiServer: "networkPolicy",
  metadata: "networkPolicy",
  kubelet: "networkPolicy",
  database: "networkPolicy",
  redis: "networkPolicy",
  otherNamespace: "networkPolicy",
  podSecurity: "podSecurity",
};
