import type { KubeError } from "@flowrunner/kube";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { reasonOf } from "../server/reaching.js";
import { ServerProblem } from "../server/server-problem.js";

/** What the API server did not do, for people. */
export function kubeProblem(error: KubeError, server: string, namespace: string): ServerProblem {
  const { status, reason, message } = error;
  const isAnswered = status !== 0;
  return new ServerProblem(isAnswered ? message : `cannot reach ${server}: ${reasonOf(error.cause)}`, {
    exitCode: exitCodeOf(status),
    code: isAnswered ? reason : "Unreachable",
    help: helpFor(status, namespace),
    cause: error,
  });
}

function exitCodeOf(status: number): ExitCode {
  if (status === 401 || status === 403) return exitCodes.refused;
  if (status === 404 || status === 410) return exitCodes.notFound;
  if (status === 409) return exitCodes.conflict;
  return status === 0 || status === 429 || status >= 500 ? exitCodes.unavailable : exitCodes.invalid;
}

function helpFor(status: number, namespace: string): string | undefined {
  switch (status) {
    case 0:
      return "'kubectl cluster-info' shows whether it answers; --context names another cluster";
    case 401:
      return "the user of the kubeconfig's context is not known there: 'kubectl auth whoami' says who you are";
    case 403:
      return `'kubectl auth can-i --list -n ${namespace}' shows what you may do`;
    case 404:
      return "has this cluster FlowRunner's custom resources ('kubectl get crd flows.flowrunner.dev')? --context names another";
    default:
      return status >= 500
        ? "try again; 'kubectl get --raw /readyz' asks the API server how it is"
        : undefined;
  }
}
