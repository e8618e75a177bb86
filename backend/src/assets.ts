import { StoredFiles, Volume, type FileLimits } from "@flowrunner/files";
import type { Clock } from "./clock.js";
import { FetchedFiles } from "./files/fetched-files.js";
import type { FileMoments } from "./files/file-moments.js";
import type { FileWork } from "./files/file-work.js";
import { filesHere } from "./files/files-here.js";
import { ProjectFiles, type Files } from "./files/project-files.js";
import type { Log } from "./log.js";
import { ProjectConfigService, type ProjectConfigLimits } from "./project-config/project-config-service.js";
import { KeyRing } from "./secrets/key-ring.js";
import { KeyRotation } from "./secrets/key-rotation.js";
import { masterKeysFrom, type MasterKeySource } from "./secrets/master-key-source.js";
import { SecretService, type SecretLimits } from "./secrets/secret-service.js";
import { Vault } from "./secrets/vault.js";
import { VaultSecrets } from "./secrets/vault-secrets.js";
import type { PlatformStore } from "./store/port/platform-store.js";

/** Sizes in bytes; how many of a thing. */
export interface AssetLimits extends SecretLimits, ProjectConfigLimits, FileLimits {}

const kib = 1_024;
const mib = 1_024 * kib;
const dayMs = 24 * 3_600_000;

export const standardAssetLimits: AssetLimits = {
  secretBytes: 64 * kib,
  secretsPerProject: 1_000,
  configBytes: 64 * kib,
  fileBytes: 256 * mib,
  projectFileBytes: 4_096 * mib,
};

/** Keys are replaced when they are this old, and looked at this often. */
const rotating = { keyLifetimeMs: 90 * dayMs, lookMs: 3_600_000 };

export interface AssetParts {
  readonly store: PlatformStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: AssetLimits;
  readonly masterKey: MasterKeySource;
  /** Absolute path: below it a folder for each project's files. */
  readonly filesFolder: string;
  /** Where steps find their project's files, in a pod of its own; null or left out: in the folder above. */
  readonly claimFilesRoot?: string | null;
  /** Who does there what people ask for; null: they are in the folder above. */
  readonly fileWork: FileWork | null;
  readonly fileMoments: FileMoments;
}

/** What projects have beside flows, runs and records: secrets, values and files. */
export interface Assets {
  readonly secrets: SecretService;
  readonly projectConfig: ProjectConfigService;
  readonly files: ProjectFiles;
  /** Those on this machine, for those who look after them. */
  readonly storedFiles: StoredFiles;
  readonly keyRing: KeyRing;
  readonly keyRotation: KeyRotation;
  /** Opens secrets for claims. */
  readonly secretSource: VaultSecrets;
  /** The absolute path of a project's files, as steps find them. */
  filesRootOf(project: string): Promise<string>;
}

/** Throws `InvalidMasterKey`, `UnknownMasterKey`, `ReadableByOthers`. */
export async function openAssets(parts: AssetParts): Promise<Assets> {
  const { store, clock, log, limits } = parts;
  const ring = await KeyRing.open(store.keys, await masterKeysFrom(parts.masterKey));
  const vault = new Vault(ring);
  const volume = new Volume(parts.filesFolder);
  const stored = new StoredFiles({ volume, clock, limits });
  const podRoot = parts.claimFilesRoot ?? null;
  return {
    secrets: new SecretService({ store, ring, vault, limits }),
    projectConfig: new ProjectConfigService(store, limits),
    files: new ProjectFiles({
      stored: filesOf(parts, stored),
      limits,
      audit: (project, entry) => store.withTransaction({ project }, (tx) => tx.auditLog.append(entry)),
    }),
    storedFiles: stored,
    keyRing: ring,
    keyRotation: new KeyRotation({ store, ring, vault, clock, log, ...rotating }),
    secretSource: new VaultSecrets({ store, vault, log }),
    filesRootOf: async (project) => podRoot ?? volume.folderOf(project),
  };
}

function filesOf({ fileWork, fileMoments: moments, limits }: AssetParts, stored: StoredFiles): Files {
  return fileWork ? new FetchedFiles({ requests: fileWork.requests, limits, moments }) : filesHere(stored);
}
