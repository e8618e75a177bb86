import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { associatedData } from "./associated-data.js";
import { keyBytes, open, seal, Unopenable } from "./sealing.js";

const key = randomBytes(keyBytes);
const about = associatedData("a", "b");
const sealed = seal(key, Buffer.from("value"), about);

describe("sealing", () => {
  test("opens with its key and about what it was sealed for", () => {
    expect(open(key, sealed, about).toString()).toBe("value");
  });

  test("never gives the same bytes twice", () => {
    const all = Array.from({ length: 100 }, () => seal(key, Buffer.from("value"), about).toString("hex"));
    expect(new Set(all).size).toBe(100);
  });

  test("opens with no other key, about nothing else, and with no bit changed, added or missing", () => {
    expect(() => open(randomBytes(keyBytes), sealed, about)).toThrow(Unopenable);
    expect(() => open(key, sealed, associatedData("a", "c"))).toThrow(Unopenable);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => open(key, changed, about), `bit ${bit}`).toThrow(Unopenable);
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(key, sealed.subarray(0, length), about), `${length} bytes`).toThrow(Unopenable);
    expect(() => open(key, Buffer.concat([sealed, Buffer.alloc(1)]), about)).toThrow(Unopenable);
  });
});

describe("what a ciphertext is bound to", () => {
  test("is told apart from everything else, wherever the parts' borders are", () => {
    const parts = fc.array(fc.string({ unit: "binary", maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        const isSame = JSON.stringify(some) === JSON.stringify(others);
        expect(associatedData(...some).equals(associatedData(...others))).toBe(isSame);
      }),
    );
    expect(associatedData("ab", "c").equals(associatedData("a", "bc"))).toBe(false);
    expect(associatedData("a", "").equals(associatedData("a"))).toBe(false);
  });
});
