import { stdSerializers } from "pino";
import { errors } from "undici";
import { KubeError } from "@flowrunner/kube";
import { BackendRefused, BackendUnavailable, StaleEpoch } from "./backend/failures.js";
import { TooSilent } from "./runtime/silence.js";

/** What others and the network do: where in our code it was met tells nobody anything. */
const foreseen = [StaleEpoch, BackendRefused, BackendUnavailable, KubeError, TooSilent, errors.UndiciError];

/**
 * A failure as the log tells it: a foreseen one as `{type, code, message}`; any other, or one that another brought about,
 * with its stack and causes.
 */
export function toldFailure(failure: unknown): unknown {
  if (!isForeseen(failure)) return stdSerializers.errWithCause(failure as Error);
  const { name: type, message } = failure;
  return { type, code: codeOf(failure.cause) ?? codeOf(failure) ?? type, message };
}

function isForeseen(failure: unknown): failure is Error {
  const isOne = foreseen.some((kind) => failure instanceof kind);
  const { cause } = (failure ?? {}) as { readonly cause?: unknown };
  return isOne && (cause === undefined || codeOf(cause) !== null);
}

/** The word for programs of an error of ours, of Kubernetes, the system or the network. */
function codeOf(failure: unknown): string | null {
  const { code, reason } = (failure ?? {}) as { readonly code?: unknown; readonly reason?: unknown };
  return [code, reason].find((word) => typeof word === "string") ?? null;
}
