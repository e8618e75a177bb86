import { CompareFailed } from "../../port/errors.js";
import type { Secrets } from "../../port/secrets.js";
import type { ProjectSession } from "../project-session.js";
import {
  countSecrets,
  deleteSecret,
  dropSecretVersions,
  getSealedSecrets,
  getSecret,
  insertSecret,
  insertSecretVersion,
  listSecrets,
  lockSecret,
  lockSecretsUnderKeys,
  renewSecret,
  rewrapSecrets,
  touchSecrets,
} from "../statements/secrets.js";

export function postgresSecrets(session: ProjectSession): Secrets {
  return {
    get: (name) => session.first(getSecret, name),
    lock: (name) => session.first(lockSecret, name),
    list: (after, limit) => session.all(listSecrets, after, limit),
    async count() {
      return (await session.first(countSecrets))!.count;
    },
    async put({ name, version, keyId, wrappedKey, ciphertext }, by) {
      const row =
        version === 1
          ? await session.first(insertSecret, name, by)
          : await session.first(renewSecret, name, by, version);
      if (!row) throw new CompareFailed("secrets", name);
      await session.write(dropSecretVersions, name);
      await session.write(insertSecretVersion, name, version, keyId, wrappedKey, ciphertext);
      return row;
    },
    async delete(name) {
      return (await session.write(deleteSecret, name)) > 0;
    },
    sealed: (names) => session.all(getSealedSecrets, names),
    async touch(names) {
      await session.write(touchSecrets, names);
    },
    lockUnder: (keyIds, limit) => session.all(lockSecretsUnderKeys, keyIds, limit),
    async rewrap(versions) {
      if (versions.length === 0) return;
      await session.write(
        rewrapSecrets,
        versions.map(({ name }) => name),
        versions.map(({ version }) => version),
        versions.map(({ keyId }) => keyId),
        versions.map(({ wrappedKey }) => wrappedKey),
      );
    },
  };
}
