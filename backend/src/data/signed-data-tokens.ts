import { createPrivateKey, createPublicKey, randomUUID, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT, type JWTPayload } from "jose";
import type { DataAccess, DataRight } from "@flowrunner/engine";
import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import type { DataCaller, DataTokens } from "./data-tokens.js";

const algorithm = "EdDSA";
const type = "fr-data+jwt";
const audience = "flowrunner/data";

/** Before the DER of an Ed25519 private key (RFC 8410): the rest is the seed. */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** The Ed25519 key that derives from 32 secret bytes: replicas that share the bytes share the key. */
export function dataSigningKey(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new RangeError(`a seed has 32 bytes, not ${seed.length}`);
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
}

/** Data tokens as JWTs that any replica with the same key can read. */
export class SignedDataTokens implements DataTokens {
  readonly #verification: KeyObject;

  /** `issuer` names the installation: another's tokens are none of this one's. */
  constructor(
    private readonly key: KeyObject,
    private readonly issuer: string,
    private readonly clock: Clock,
  ) {
    this.#verification = createPublicKey(key);
  }

  issue({ project, attemptId, epoch, access }: DataCaller, expiresAt: number): Promise<string> {
    const { isTransactional, collections } = access;
    const rights = Object.entries(collections).map(([name, list]) => [name, letters(list)] as const);
    const claims = { prj: project, epo: epoch, trx: isTransactional, col: Object.fromEntries(rights) };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, typ: type })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setSubject(attemptId)
      .setJti(randomUUID())
      .setIssuedAt(new Date(this.clock.now()))
      .setExpirationTime(new Date(expiresAt))
      .sign(this.key);
  }

  async read(token: string): Promise<DataCaller> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.#verification, {
        algorithms: [algorithm],
        issuer: this.issuer,
        audience,
        requiredClaims: ["exp", "iat", "jti", "sub"],
        currentDate: new Date(this.clock.now()),
      });
      if (protectedHeader.typ !== type) throw new TypeError("a token of another type");
      return callerOf(payload);
    } catch (cause) {
      throw new AppError("Unauthorized", "The data token is not valid, or has expired.", { cause });
    }
  }
}

/** A claim that is not as `issue` writes it is no token of ours: the signature has said so before. */
function callerOf(payload: JWTPayload): DataCaller {
  const { sub, prj, epo, trx, col } = payload as JWTPayload & TokenClaims;
  const collections = Object.entries(col).map(([name, text]) => [name, rightsOf(text)] as const);
  const access: DataAccess = { isTransactional: trx, collections: Object.fromEntries(collections) };
  return { project: prj, attemptId: sub!, epoch: epo, access };
}

interface TokenClaims {
  readonly prj: string;
  readonly epo: number;
  readonly trx: boolean;
  readonly col: { readonly [name: string]: string };
}

const letterOf = { read: "r", create: "c", update: "u", delete: "d" } as const;

function letters(rights: readonly DataRight[]): string {
  return rights.map((right) => letterOf[right]).join("");
}

function rightsOf(text: string): readonly DataRight[] {
  return (Object.keys(letterOf) as DataRight[]).filter((right) => text.includes(letterOf[right]));
}
