import { describe, expect, test } from "vitest";
import { issuer, jwt } from "../testing/kubernetes/scripted-kubernetes.js";
import { ManualClock } from "../testing/manual-clock.js";
import { ReviewedTokens } from "./reviewed-tokens.js";
import { KubernetesUnavailable, type Review } from "./token-reviewer.js";

const audience = "flowrunner/test/files";
const known: Review = {
  isAuthenticated: true,
  audiences: [audience],
  username: "system:serviceaccount:shop:flowrunner-function",
  uid: "uid-of-shop",
  pod: { name: "flow-1", uid: "u" },
};

/** An API server that answers as it is told, and the reviews of its tokens. */
class Reviews {
  readonly clock = new ManualClock();
  asked = 0;
  answer: () => Promise<Review> = () => Promise.resolve(known);
  readonly tokens = new ReviewedTokens({
    clock: this.clock,
    reviewer: {
      issuer,
      review: () => {
        this.asked++;
        return this.answer();
      },
    },
  });

  token(lifetimeMs = 3_600_000): string {
    const exp = Math.floor((this.clock.now() + lifetimeMs) / 1_000);
    return jwt({ iss: issuer, aud: [audience], exp });
  }

  review(token: string): Promise<string> {
    return this.tokens
      .review(token, () => true)
      .then(
        () => "good",
        (failure: { readonly code: string }) => failure.code,
      );
  }
}

const down = (): Promise<Review> => Promise.reject(new KubernetesUnavailable("it is away"));

describe("a token's review", () => {
  test("is good for a minute, and not beyond the token's end", async () => {
    const reviews = new Reviews();
    const [long, short] = [reviews.token(), reviews.token(30_000)];
    for (const token of [long, short, long, short]) expect(await reviews.review(token)).toBe("good");
    expect(reviews.asked).toBe(2);
    await reviews.clock.advance(31_000);
    expect(await reviews.review(short)).toBe("Unauthorized");
    expect(await reviews.review(long)).toBe("good");
    expect(reviews.asked).toBe(2);
    await reviews.clock.advance(30_000);
    expect(await reviews.review(long)).toBe("good");
    expect(reviews.asked).toBe(3);
  });

  test("that refused is asked for again after five seconds", async () => {
    const reviews = new Reviews();
    reviews.answer = () => Promise.resolve({ isAuthenticated: false });
    const token = reviews.token();
    expect(await reviews.review(token)).toBe("Unauthorized");
    reviews.answer = () => Promise.resolve(known);
    expect(await reviews.review(token)).toBe("Unauthorized");
    await reviews.clock.advance(5_001);
    expect(await reviews.review(token)).toBe("good");
  });

  test("is one for all who show it at once", async () => {
    const reviews = new Reviews();
    const token = reviews.token();
    const answers = await Promise.all([1, 2, 3].map(() => reviews.review(token)));
    expect(answers).toEqual(["good", "good", "good"]);
    expect(reviews.asked).toBe(1);
  });

  test("is good for ten minutes while the API server is away, for whom it knew", async () => {
    const reviews = new Reviews();
    const token = reviews.token();
    expect(await reviews.review(token)).toBe("good");
    reviews.answer = down;
    await reviews.clock.advance(9 * 60_000);
    expect(await reviews.review(token)).toBe("good");
    expect(await reviews.review(reviews.token(7_200_000))).toBe("ClusterUnavailable");
    await reviews.clock.advance(61_000);
    expect(await reviews.review(token)).toBe("ClusterUnavailable");
  });

  test("that is for another audience than was asked about opens nothing", async () => {
    const reviews = new Reviews();
    reviews.answer = () => Promise.resolve({ ...known, audiences: ["another"] });
    expect(await reviews.review(reviews.token())).toBe("Unauthorized");
  });

  test.each(["system:node:n", "admin", "system:serviceaccount:shop"])(
    "of %s, who is no service account, opens nothing",
    async (username) => {
      const reviews = new Reviews();
      reviews.answer = () => Promise.resolve({ ...known, username });
      expect(await reviews.review(reviews.token())).toBe("Unauthorized");
    },
  );
});
