import type { RequestOptions } from "node:https";
import type { KubeConfig } from "@kubernetes/client-node";
import type { Clock } from "./clock.js";

/** Where the API server is, and who calls it. */
export interface Credentials {
  /** E.g. `https://10.96.0.1:443`, perhaps with a path. */
  readonly server: URL;
  /** The cluster's authority and the client's certificate, as `tls.connect` takes them. */
  readonly tls: Pick<RequestOptions, "ca" | "cert" | "key" | "servername" | "rejectUnauthorized">;
  /** What tells who calls, as it is now: tokens change. */
  headers(): Promise<Readonly<Record<string, string>>>;
}

/** Token files change hours before their token ends, so a token may be this old. */
const rereadMs = 10_000;

/** The credentials of a kubeconfig's current context; a token file or command is asked again from time to time. */
export async function credentialsOf(config: KubeConfig, clock: Clock): Promise<Credentials> {
  const cluster = config.getCurrentCluster();
  if (!cluster)
    throw new Error("The kubeconfig has no current cluster: set `current-context`, or KUBECONFIG.");
  const { ca, cert, key, servername, rejectUnauthorized, headers } = await optionsOf(config);
  let known = { headers: textHeaders(headers), at: clock.elapsed() };
  return {
    server: new URL(cluster.server),
    tls: { ca, cert, key, servername, rejectUnauthorized },
    async headers() {
      if (clock.elapsed() - known.at >= rereadMs)
        known = { headers: textHeaders((await optionsOf(config)).headers), at: clock.elapsed() };
      return known.headers;
    },
  };
}

async function optionsOf(config: KubeConfig): Promise<RequestOptions> {
  const options: RequestOptions = {};
  await config.applyToHTTPSOptions(options);
  return options;
}

function textHeaders(headers: RequestOptions["headers"]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));
}
