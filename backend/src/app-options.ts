import type { ApiListenerOptions } from "./api/listener.js";
import type { AssetLimits } from "./assets.js";
import type { ClusterOptions } from "./cluster/kubernetes-identities.js";
import type { Clock } from "./clock.js";
import type { HealthAddress } from "./health-listener.js";
import type { ListenerAddress } from "./http/http-listener.js";
import type { IdentityOptions } from "./identity.js";
import type { FullLog } from "./log.js";
import type { Administrator } from "./tenants/administrator.js";
import type { RatesPerMinute } from "./rates/standard-rates.js";
import type { MasterKeySource } from "./secrets/master-key-source.js";
import type { Limits, Periods } from "./settings.js";
import type { DatabaseSource } from "./store/postgres/open-database.js";

export interface AppOptions {
  readonly database: DatabaseSource;
  readonly publicListener: Omit<ApiListenerOptions, "log" | "limits" | "probes" | "pages" | "around">;
  /** Where the built web interface is; null or left out: this server shows none. */
  readonly pagesFolder?: string | null;
  readonly runnerListener: ListenerAddress & {
    /** Of each address; null or left out: as many as it likes. */
    readonly requestsPerMinute?: number | null;
  };
  readonly internalListener: ListenerAddress & {
    /** What launchers have to show; null: there are none, a controller alone. */
    readonly token: string | null;
  };
  /** Where the public listener's probes are answered too, whoever crowds that. Default: nowhere. */
  readonly healthListener?: HealthAddress | null;
  /** By which the servers on one database wake each other. Null: they look, or there is one. */
  readonly redisUrl: string | null;
  readonly masterKey: MasterKeySource;
  /** Absolute path: below it a folder for each project's files. */
  readonly filesFolder: string;
  /** Where steps find their project's files, in a pod of its own. Default: in the folder above, as on one machine. */
  readonly claimFilesRoot?: string | null;
  /** Of the server's pod, where file workers call its runner listener. Default: what the listener is bound to. */
  readonly podAddress?: string | null;
  /** Default: nobody is made. */
  readonly administrator?: Administrator | null;
  /** Default: no caller is from a cluster. */
  readonly cluster?: ClusterOptions | null;
  readonly log: FullLog;
  /** Whether requests and runs are traced, as the environment's `OTEL_…` variables say. Default: no. */
  readonly traces?: boolean;
  readonly clock?: Clock;
  /** What differs from the standard. */
  readonly periods?: Partial<Periods>;
  /** What differs from the standard. */
  readonly limits?: Partial<Limits>;
  /** What differs from the standard. */
  readonly assetLimits?: Partial<AssetLimits>;
  /** Runs of a project that have not ended, at a time. */
  readonly maxOpenRuns?: number;
  /** What differs from: nobody registers, and browsers may come by http. */
  readonly identity?: Partial<IdentityOptions>;
  /** What differs from the standard. */
  readonly rates?: Partial<RatesPerMinute>;
}
