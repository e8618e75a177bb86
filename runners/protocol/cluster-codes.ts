import type { Observation } from "./generated/types.js";

/** Why a cluster's pods come to nothing, as the code of the error that an attempt ends with. */
export type ClusterCode = Extract<Observation, { kind: "pod" }>["reason"];

interface ClusterCodeMeaning {
  /** Whether another attempt may end otherwise though nobody changes anything. */
  readonly isRetryable: boolean;
  /** What people can do about it, as a sentence. */
  readonly advice: string;
}

/** `docs/kubernetes.md` has the same table, for people. */
export const clusterCodes: { readonly [code in ClusterCode]: ClusterCodeMeaning } = {
  ImagePullFailed: {
    isRetryable: true,
    advice: "Check the image's name and tag, and that nodes reach its registry.",
  },
  ImageForbidden: {
    isRetryable: false,
    advice:
      "Use an image that the installation allows, or have an operator give nodes the registry's credentials.",
  },
  Unschedulable: {
    isRetryable: true,
    advice: "Add nodes or ask for less; see what the scheduler says of the pod.",
  },
  QuotaExceeded: {
    isRetryable: true,
    advice: "Wait for other work of the project to end, or raise the project's quota.",
  },
  ResourcesTooLarge: {
    isRetryable: false,
    advice: "Ask for less in `resources`, or have an operator raise what a step or a project may have.",
  },
  VolumeMissing: {
    isRetryable: true,
    advice: "Check the claim flowrunner-files of the namespace, and its storage class.",
  },
  OutOfMemory: {
    isRetryable: true,
    advice: "Raise the step's `resources.memory`, or have it hold less at a time.",
  },
  Evicted: { isRetryable: true, advice: "Give the step a `retry`: nodes are drained and run out of room." },
  NodeLost: { isRetryable: true, advice: "Give the step a `retry`, and look at the node." },
  PodDeleted: { isRetryable: true, advice: "Give the step a `retry`, and find out who deletes pods." },
  ContainerFailed: {
    isRetryable: true,
    advice: "Look at the pod with `kubectl describe`, and at the image if it is your own.",
  },
};
