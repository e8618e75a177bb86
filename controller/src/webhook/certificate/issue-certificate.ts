import "reflect-metadata"; // the library below asks for it
import type { webcrypto } from "node:crypto";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";

/** A server's certificate and its authority, as PEM texts. */
export interface Issued {
  /** Signed this certificate, and never another one: its key is gone. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

export interface IssueOptions {
  /** The DNS name under which the server is called. */
  readonly host: string;
  readonly nowMs: number;
  readonly validMs: number;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
/** Clocks of others may be behind. A part of the validity at most, or a short one would be due when it begins. */
const earlierMs = (validMs: number): number => Math.min(300_000, validMs / 10);

export async function issueCertificate({ host, nowMs, validMs }: IssueOptions): Promise<Issued> {
  const [own, its] = [await newKeys(false), await newKeys(true)];
  const common = {
    signingAlgorithm: algorithm,
    notBefore: new Date(nowMs - earlierMs(validMs)),
    notAfter: new Date(nowMs + validMs),
  };
  const issuer = "CN=FlowRunner webhook authority";
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...{ ...common, name: issuer, keys: own },
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      await SubjectKeyIdentifierExtension.create(own.publicKey),
    ],
  });
  const certificate = await X509CertificateGenerator.create({
    ...{ ...common, issuer, subject: "CN=FlowRunner webhook" },
    publicKey: its.publicKey,
    signingKey: own.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([{ type: "dns", value: host }]),
      await AuthorityKeyIdentifierExtension.create(own.publicKey),
      await SubjectKeyIdentifierExtension.create(its.publicKey),
    ],
  });
  const key = PemConverter.encode(await crypto.subtle.exportKey("pkcs8", its.privateKey), "PRIVATE KEY");
  return { authority: authority.toString("pem"), certificate: certificate.toString("pem"), key };
}

function newKeys(isExtractable: boolean): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, isExtractable, ["sign", "verify"]);
}
