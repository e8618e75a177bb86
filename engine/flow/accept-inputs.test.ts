import { describe, expect, it } from "vitest";
import type { Json } from "../json.js";
import { acceptInputs } from "./accept-inputs.js";

const schema = {
  type: "object",
  required: ["items"],
  properties: { items: { type: "array" }, limit: { type: "number", default: 100 } },
};

describe("acceptInputs", () => {
  it("fills in defaults", () => {
    expect(acceptInputs({ inputs: schema }, { items: [] })).toEqual({ inputs: { items: [], limit: 100 } });
  });

  it("takes anything where the flow declares nothing", () => {
    expect(acceptInputs({ inputs: null }, { any: [1, null] })).toEqual({ inputs: { any: [1, null] } });
  });

  it("does not change what it was given", () => {
    const given = { items: [] };
    acceptInputs({ inputs: schema }, given);
    expect(given).toEqual({ items: [] });
  });

  const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
  const refused: { name: string; given: Json; at?: string }[] = [
    { name: "what the schema does not allow", given: { items: 1 }, at: "/items" },
    { name: "a whole number beyond 2^53", given: { items: [2 ** 60] }, at: "/items/0" },
    { name: "NaN", given: { items: [Number.NaN] }, at: "/items/0" },
    { name: "the key __proto__", given: JSON.parse('{"items": [{"__proto__": 1}]}') as Json, at: "/items/0" },
    { name: "the key constructor", given: { items: [], constructor: 1 }, at: "" },
    { name: "more than 16 MiB", given: { items: ["é".repeat(2 ** 23)] }, at: "" },
    { name: "data that is too deep", given: { items: nested(300) } },
  ];
  it.each(refused)("refuses $name", ({ given, at }) => {
    const accepted = acceptInputs({ inputs: schema }, given);
    if (!("issues" in accepted)) throw new Error("it was accepted");
    if (at !== undefined) expect(accepted.issues[0]!.path).toBe(at);
    expect(accepted.issues[0]!.message).not.toBe("");
  });

  it("takes 2^53 - 1 and fractions", () => {
    const inputs = { items: [Number.MAX_SAFE_INTEGER, 0.1, -1.5e-3] };
    expect(acceptInputs({ inputs: null }, inputs)).toEqual({ inputs });
  });
});
