import type { Clock } from "../clock.js";
import type { KeyRing } from "../secrets/key-ring.js";
import type { DataCaller, DataTokens } from "./data-tokens.js";
import { SignedDataTokens } from "./signed-data-tokens.js";

/** Data tokens that any replica can read: by the installation's signing keys, of which one is active. */
export class RingDataTokens implements DataTokens {
  #byKey: ReadonlyMap<string, SignedDataTokens> = new Map();

  /** `issuer` names the installation. */
  constructor(
    private readonly ring: Pick<KeyRing, "signingKeys" | "refresh">,
    private readonly issuer: string,
    private readonly clock: Clock,
  ) {}

  issue(caller: DataCaller, expiresAt: number): Promise<string> {
    return this.#signed()[0]!.issue(caller, expiresAt);
  }

  /** A token that no known key has signed may be of a key that another replica has made since. */
  async read(token: string): Promise<DataCaller> {
    return this.#readByAny(token).catch(async () => {
      await this.ring.refresh();
      return this.#readByAny(token);
    });
  }

  async #readByAny(token: string): Promise<DataCaller> {
    try {
      return await Promise.any(this.#signed().map((signed) => signed.read(token)));
    } catch (failures) {
      throw (failures as AggregateError).errors[0];
    }
  }

  /** The active key's first. */
  #signed(): readonly SignedDataTokens[] {
    const keys = this.ring.signingKeys;
    const signedBy = ({ id, privateKey }: (typeof keys)[number]) =>
      this.#byKey.get(id) ?? new SignedDataTokens(privateKey, this.issuer, this.clock);
    this.#byKey = new Map(keys.map((key) => [key.id, signedBy(key)]));
    return [...this.#byKey.values()];
  }
}
