import type { ProbeFinding } from "@flowrunner/protocol";
import { describe, expect, test } from "vitest";
import { freshMs, unsafety } from "./judge-probe.js";
import type { Risk } from "./risks.js";

const takenAt = Date.UTC(2030, 0, 1);
const day = 24 * 60 * 60_000;

const finding = (check: ProbeFinding["check"], isSafe: boolean): ProbeFinding => ({
  check,
  isSafe,
  detail: `what was tried of ${check}`,
});
const walls: readonly ProbeFinding["check"][] = [
  "runner",
  "apiServer",
  "metadata",
  "database",
  "podSecurity",
];
/** A probe that found these walls open, and all others closed. */
const probed = (...open: readonly ProbeFinding["check"][]) => ({
  takenAt,
  version: "0.1.0",
  findings: walls.map((check) => finding(check, !open.includes(check))),
});

interface Row {
  readonly name: string;
  readonly given: {
    readonly probe: ReturnType<typeof probed> | null;
    readonly ageMs?: number;
    readonly accepted?: readonly Risk[];
  };
  readonly expect: RegExp | null;
}

const rows: readonly Row[] = [
  { name: "all walls stand", given: { probe: probed() }, expect: null },
  { name: "all walls stood yesterday", given: { probe: probed(), ageMs: day }, expect: null },
  { name: "nobody has probed", given: { probe: null }, expect: /not been probed yet/ },
  {
    name: "nobody has probed for days",
    given: { probe: probed(), ageMs: freshMs + 1 },
    expect: /last probed at 2030-01-01T/,
  },
  {
    name: "the network is open",
    given: { probe: probed("apiServer", "metadata") },
    expect: /tried of apiServer; what was tried of metadata.*security\.accept: \[networkPolicy\]/,
  },
  {
    name: "the network is open, and that is accepted",
    given: { probe: probed("apiServer", "database"), accepted: ["networkPolicy"] },
    expect: null,
  },
  {
    name: "more is open than is accepted",
    given: { probe: probed("apiServer", "podSecurity"), accepted: ["networkPolicy"] },
    expect: /: what was tried of podSecurity\..*\[podSecurity\]/,
  },
  {
    name: "a pod reaches nothing at all, which no acceptance mends",
    given: { probe: probed("runner"), accepted: ["networkPolicy"] },
    expect: /does not work here: what was tried of runner/,
  },
  {
    name: "an accepted network does not make an old probe a fresh one",
    given: { probe: probed(), ageMs: 3 * day, accepted: ["networkPolicy"] },
    expect: /last probed/,
  },
  {
    name: "everything is accepted, and nobody has probed",
    given: { probe: null, accepted: ["networkPolicy", "podSecurity"] },
    expect: null,
  },
];

describe("whether work is handed out to pods where", () => {
  test.each(rows)("$name", ({ given: { probe, ageMs = 0, accepted = [] }, expect: expected }) => {
    const said = unsafety({ probe, now: takenAt + ageMs, accepted: new Set(accepted) });
    if (expected === null) expect(said).toBeNull();
    else expect(said).toMatch(expected);
  });
});
