import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A key and the certificate that it signed itself, for 127.0.0.1. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Made by `openssl`, as its own for each test. `name`: its common name. */
export async function makeCertificate(name = "of-a-test"): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-certificate-"));
  try {
    const [keyFile, certFile] = [join(folder, "tls.key"), join(folder, "tls.crt")];
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", keyFile];
    const subject = ["-subj", `/CN=${name}`, "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
    await promisify(execFile)("openssl", ["req", "-x509", ...key, "-out", certFile, ...subject]);
    return { key: await readFile(keyFile, "utf8"), cert: await readFile(certFile, "utf8") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
