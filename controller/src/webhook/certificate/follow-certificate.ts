import { type Clock, type KubeClient, type ObjectKey, pause } from "@flowrunner/kube";
import { resources } from "../../kube/resources.js";
import type { Log } from "../../log.js";
import { certificateOf, type Certificate } from "./certificate.js";
import { issuedIn, type CertificateSecret } from "./stored.js";

export interface FollowParts {
  readonly kube: Pick<KubeClient, "get">;
  readonly secret: ObjectKey;
  readonly host: string;
  readonly lookMs: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** Until there is a certificate at all. */
const firstLookMs = 1_000;

/**
 * Calls `use` with the certificate of the Secret, and with each that replaces it, until `stop` aborts. A Secret that
 * cannot be read, or holds nothing of use, changes nothing.
 */
export async function followCertificate(
  { kube, secret, host, lookMs, clock, log }: FollowParts,
  use: (certificate: Certificate) => void,
  stop: AbortSignal,
): Promise<void> {
  let used: string | null = null;
  while (!stop.aborted) {
    try {
      const found = await kube.get<CertificateSecret>(resources.secrets, secret);
      const certificate = found && certificateOf(issuedIn(found), host, clock.now());
      if (certificate && certificate.certificate !== used) use(certificate);
      used = certificate?.certificate ?? used;
    } catch (failure) {
      log.warn("the webhook's certificate could not be read", { failure });
    }
    await pause(clock, used === null ? Math.min(firstLookMs, lookMs) : lookMs, stop);
  }
}
