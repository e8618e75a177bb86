import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { silentLog } from "../log.js";
import { makeCertificate, type Certificate } from "../testing/kubernetes/certificate.js";
import { HttpListener } from "./http-listener.js";

async function listening(first: Certificate) {
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-tls-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [certFile, keyFile] = [join(folder, "tls.crt"), join(folder, "tls.key")];
  const put = ({ cert, key }: Certificate) =>
    Promise.all([writeFile(certFile, cert), writeFile(keyFile, key)]);
  await put(first);
  const tls = { certFile, keyFile, lookMs: 5 };
  const answer = () => Promise.resolve({ status: 200, json: { well: true } } as const);
  const listener = await HttpListener.open(answer, silentLog, { host: "127.0.0.1", port: 0, tls });
  onTestFinished(() => listener[Symbol.asyncDispose]());
  return { url: listener.url, put, certFile };
}

/** The common name of the certificate that the listener shows. */
async function shownAt(url: string): Promise<string> {
  const socket = connect({ port: Number(new URL(url).port), host: "127.0.0.1", rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

test("a listener under TLS answers whoever trusts its certificate, and nobody in the clear", async () => {
  const certificate = await makeCertificate();
  const { url } = await listening(certificate);
  expect(url).toMatch(/^https:/);
  const { Agent, fetch } = await import("undici");
  const dispatcher = new Agent({ connect: { ca: certificate.cert } });
  onTestFinished(() => dispatcher.destroy());
  expect(await (await fetch(url, { dispatcher })).json()).toEqual({ well: true });
  await expect(fetch(url.replace("https", "http"))).rejects.toThrow();
});

test("a certificate that is replaced is shown to those who come, without a restart", async () => {
  const [first, second] = [await makeCertificate("first"), await makeCertificate("second")];
  const { url, put, certFile } = await listening(first);
  expect(await shownAt(url)).toBe("first");
  await writeFile(certFile, second.cert);
  expect(await shownAt(url), "its key is still to come").toBe("first");
  await put(second);
  await expect.poll(() => shownAt(url)).toBe("second");
});
