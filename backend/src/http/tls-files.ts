import { readFile } from "node:fs/promises";
import type { Server } from "node:https";
import type { Log } from "../log.js";

/** Where a listener's certificate is, which is replaced from time to time. */
export interface TlsFiles {
  /** PEM, the listener's own certificate first. */
  readonly certFile: string;
  /** PEM. */
  readonly keyFile: string;
  /** Between looks for another one, in ms. Default: half a minute. */
  readonly lookMs?: number;
}

export interface TlsPair {
  readonly cert: string;
  readonly key: string;
}

const standardLookMs = 30_000;

/** Throws when there is no such file. */
export async function readTls({ certFile, keyFile }: TlsFiles): Promise<TlsPair> {
  const [cert, key] = await Promise.all([readFile(certFile, "utf8"), readFile(keyFile, "utf8")]);
  return { cert, key };
}

/**
 * Shows connections to come what the files hold by then. What cannot be used, as a certificate whose key is still to
 * come, is left until the next look. Gives what ends it.
 */
export function followTls(server: Server, files: TlsFiles, shown: TlsPair, log: Log): () => void {
  let present = shown;
  const look = async (): Promise<void> => {
    try {
      const found = await readTls(files);
      if (found.cert === present.cert && found.key === present.key) return;
      if (found.cert === "" || found.key === "") return; // Being written: without either, a server shows none.
      server.setSecureContext(found);
      present = found;
    } catch (failure) {
      log.warn("a listener's certificate could not be replaced", { certFile: files.certFile, failure });
    }
  };
  const timer = setInterval(() => void look(), files.lookMs ?? standardLookMs).unref();
  return () => clearInterval(timer);
}
