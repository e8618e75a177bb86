import { describe, expect, it } from "vitest";
import {
  attemptOfPool,
  dedicatedPool,
  filesAudience,
  filesPool,
  parseWorkerAudience,
  poolAudience,
} from "./index.js";

describe("an audience", () => {
  const rows = [
    {
      name: "of a pool",
      given: poolAudience("prod", "b7c3"),
      expect: { kind: "pool", install: "prod", pool: "b7c3" },
    },
    {
      name: "of one attempt",
      given: poolAudience("prod", dedicatedPool("4c1f")),
      expect: { kind: "pool", install: "prod", pool: "attempt-4c1f" },
    },
    { name: "of files", given: filesAudience("prod"), expect: { kind: "files", install: "prod" } },
    { name: "of a controller", given: "flowrunner/prod/internal", expect: null },
    { name: "of no pool", given: "flowrunner/prod/pool/", expect: null },
    { name: "of two pools", given: "flowrunner/prod/pool/a/b", expect: null },
    { name: "of no installation", given: "flowrunner//files", expect: null },
    { name: "of the API server", given: "https://kubernetes.default.svc", expect: null },
    { name: "of a pool of file workers", given: poolAudience("prod", filesPool("shop")), expect: null },
    { name: "with a line after it", given: "flowrunner/prod/files\n", expect: null },
  ];
  it.each(rows)("$name is read", ({ given, expect: read }) => {
    expect(parseWorkerAudience(given)).toEqual(read);
  });
});

describe("a pool", () => {
  it("of one attempt names it, any other none", () => {
    expect(attemptOfPool(dedicatedPool("4c1f"))).toBe("4c1f");
    expect(attemptOfPool("b7c3")).toBeNull();
  });
});
