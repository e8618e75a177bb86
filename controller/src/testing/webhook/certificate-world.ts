import { KubeError, type KubeObject } from "@flowrunner/kube";
import { resources } from "../../kube/resources.js";
import { silentLog } from "../../log.js";
import type { Result } from "../../runtime/reconciler.js";
import { certificateOf, type Certificate } from "../../webhook/certificate/certificate.js";
import { CertificateReconciler } from "../../webhook/certificate/certificate-reconciler.js";
import {
  authoritiesIn,
  issuedIn,
  type CertificateSecret,
  type WebhookConfiguration,
} from "../../webhook/certificate/stored.js";
import { Tripwire, type Accident } from "../custom-resources/tripwire.js";
import { ManualClock } from "../manual-clock.js";

export const day = 86_400_000;
export const host = "hook.runner.svc";
export const secretKey = { namespace: "runner", name: "hook" };

type Stored = CertificateSecret & WebhookConfiguration;

/** A cluster with the empty Secret and the configuration that a chart makes, and leaders that care for them. */
export class CertificateWorld {
  readonly clock = new ManualClock();
  readonly tripwire: Tripwire;
  readonly #objects: Record<string, Stored | undefined> = {
    [resources.secrets.plural]: stored("hook", {}),
    [resources.webhooks.plural]: stored("runner-hook", {
      webhooks: [{ name: "diagnostics", clientConfig: {} }],
    }),
  };
  /** Called before each call of a leader. */
  before: () => Promise<void> = async () => {};
  readonly writes: string[] = [];

  constructor(spoiled: { readonly call: number; readonly accident: Accident } | null = null) {
    const failure = () => new KubeError({ status: 0, reason: "NoAnswer", message: "no answer" });
    this.tripwire = new Tripwire(spoiled, failure);
  }

  get presented(): Certificate | null {
    const secret = this.#objects[resources.secrets.plural];
    return secret ? certificateOf(issuedIn(secret), host, this.clock.now()) : null;
  }

  get trusted(): readonly string[] {
    return authoritiesIn(this.#objects[resources.webhooks.plural]!);
  }

  /** Nobody who trusts what the configuration says refuses what the Secret presents. */
  get hasNoGap(): boolean {
    return this.presented === null || this.trusted.includes(this.presented.authority);
  }

  /** Somebody else writes, or deletes, one of the two. */
  replace(plural: string, part: Partial<Stored> | null): void {
    this.#objects[plural] = part ? { ...this.#objects[plural]!, ...part } : undefined;
  }

  /** A leader that has just begun. */
  leader(): { look(): Promise<Result> } {
    const { clock } = this;
    const settings = {
      secret: secretKey,
      configuration: "runner-hook",
      host,
      validMs: 90 * day,
      lookMs: 10_000,
    };
    const reconciler = new CertificateReconciler({ ...settings, kube: this.#kube, clock, log: silentLog });
    return { look: () => reconciler.reconcile(secretKey, new AbortController().signal) };
  }

  readonly #kube = {
    get: async <T extends KubeObject>({ plural }: { readonly plural: string }): Promise<T | null> => {
      await this.before();
      return this.tripwire.call(
        `get ${plural}`,
        () => (this.#objects[plural] ?? null) as unknown as T | null,
      );
    },
    patch: async <T extends KubeObject>(
      { plural }: { readonly plural: string },
      _key: object,
      patch: object,
    ): Promise<T | null> => {
      await this.before();
      return this.tripwire.call(`patch ${plural}`, () => this.#patch(plural, patch) as unknown as T);
    },
  };

  #patch(plural: string, { metadata, ...change }: Partial<Stored>): Stored {
    const found = this.#objects[plural]!;
    const version = metadata?.resourceVersion ?? found.metadata.resourceVersion;
    if (version !== found.metadata.resourceVersion)
      throw new KubeError({ status: 409, reason: "Conflict", message: "another version" });
    const resourceVersion = String(Number(version) + 1);
    this.writes.push(plural);
    const patched = { ...found, ...change, metadata: { ...found.metadata, resourceVersion } };
    return (this.#objects[plural] = patched);
  }
}

function stored(name: string, rest: Partial<Stored>): Stored {
  const metadata = { name, uid: name, resourceVersion: "1", creationTimestamp: "2030-01-01T00:00:00Z" };
  return { metadata, ...rest };
}
