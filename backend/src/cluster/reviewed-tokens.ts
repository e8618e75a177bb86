import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import { RecentMap } from "../runs/recent-map.js";
import { hashOf } from "../runs/tokens.js";
import { Turnstile } from "../turnstile.js";
import { readServiceAccountToken, type UnprovedToken } from "./service-account-token.js";
import { KubernetesUnavailable, type Review } from "./token-reviewer.js";

/** Who shows a token, as the API server has said. */
export interface Reviewed {
  readonly audience: string;
  readonly namespace: string;
  readonly serviceAccount: { readonly name: string; readonly uid: string };
  /** That the token is bound to; null: to none. */
  readonly pod: { readonly name: string; readonly uid: string } | null;
  /** Epoch ms. */
  readonly expiresAt: number;
}

interface ReviewedTokensParts {
  readonly reviewer: {
    readonly issuer: string;
    review(token: string, audience: string): Promise<Review>;
  };
  readonly clock: Clock;
}

interface Remembered {
  /** Null: it was refused. */
  readonly reviewed: Reviewed | null;
  readonly reviewedAt: number;
  /** When it is to be asked again. */
  readonly until: number;
}

const goodForMs = 60_000;
const refusedForMs = 5_000;
/** How long what was said once is good while the API server says nothing. */
const withoutServerMs = 10 * 60_000;
const mostRemembered = 10_000;

/**
 * Reviews of tokens by the API server.
 *
 * V1 What a token says of itself opens nothing: it may only keep a token that is none from being reviewed.
 * V2 A review is remembered for a while, by the token's hash, and never beyond its expiry.
 * V3 Who shows one token at once is answered by one review.
 * V4 While the API server is away, those whom it knew are let in, and nobody else.
 */
export class ReviewedTokens {
  readonly #remembered = new RecentMap<string, Remembered>(mostRemembered);
  readonly #underWay = new Map<string, Promise<Reviewed>>();
  readonly #turnstile = new Turnstile(20, 500, "Too many tokens wait to be reviewed.");

  constructor(private readonly parts: ReviewedTokensParts) {}

  /** Throws `AppError`: `Unauthorized`, `ClusterUnavailable`. `isExpected`: whether an audience may be reviewed here. */
  async review(token: string, isExpected: (audience: string) => boolean): Promise<Reviewed> {
    const said = this.#read(token); // V1
    if (!isExpected(said.audience)) throw unauthorized("It is for another audience.");
    const hash = hashOf(token);
    const known = this.#remembered.get(hash);
    if (known && this.parts.clock.now() < known.until) return goodOf(known); // V2
    const underWay = this.#underWay.get(hash); // V3
    if (underWay) return underWay;
    const review = this.#ask(token, hash, said, known).finally(() => this.#underWay.delete(hash));
    this.#underWay.set(hash, review);
    return review;
  }

  #read(token: string): UnprovedToken {
    const said = readServiceAccountToken(token);
    if (said?.issuer !== this.parts.reviewer.issuer) throw unauthorized("It is not one of this cluster.");
    if (said.expiresAt <= this.parts.clock.now()) throw unauthorized("It has expired."); // V2
    return said;
  }

  async #ask(
    token: string,
    hash: string,
    said: UnprovedToken,
    known: Remembered | undefined,
  ): Promise<Reviewed> {
    try {
      const review = await this.#turnstile.pass(() => this.parts.reviewer.review(token, said.audience));
      const reviewedAt = this.parts.clock.now();
      const reviewed = reviewedOf(review, said);
      const until = reviewed
        ? Math.min(reviewedAt + goodForMs, said.expiresAt) // V2
        : reviewedAt + refusedForMs;
      const remembered = { reviewed, reviewedAt, until };
      this.#remembered.set(hash, remembered);
      return goodOf(remembered);
    } catch (failure) {
      if (!(failure instanceof KubernetesUnavailable)) throw failure;
      return this.#withoutServer(hash, known, failure); // V4
    }
  }

  #withoutServer(hash: string, known: Remembered | undefined, cause: KubernetesUnavailable): Reviewed {
    const now = this.parts.clock.now();
    const isKnown = known?.reviewed && now < known.reviewedAt + withoutServerMs;
    if (!isKnown)
      throw new AppError("ClusterUnavailable", "Kubernetes cannot say whose token this is.", { cause });
    this.#remembered.set(hash, { ...known, until: Math.min(now + refusedForMs, known.reviewed.expiresAt) });
    return known.reviewed;
  }
}

function goodOf({ reviewed }: Remembered): Reviewed {
  if (!reviewed) throw unauthorized("Kubernetes does not know it.");
  return reviewed;
}

function reviewedOf(review: Review, { audience, expiresAt }: UnprovedToken): Reviewed | null {
  if (!review.isAuthenticated || !review.audiences.includes(audience)) return null;
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(review.username) ?? [];
  if (namespace === undefined || name === undefined || review.uid === "") return null;
  const { uid, pod } = review;
  return { audience, namespace, serviceAccount: { name, uid }, pod, expiresAt };
}

function unauthorized(why: string): AppError {
  return new AppError("Unauthorized", `This is no token that opens anything here. ${why}`);
}
