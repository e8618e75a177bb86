import { describe, expect, test } from "vitest";
import { isShown, parseViews, withoutView, withView, type SavedView } from "./saved-views.js";

const failing: SavedView = { name: "failing", search: { status: ["failed"], since: "24h" } };
const acme: SavedView = { name: "acme", search: { where: ["input.customer=acme"] } };

describe("saved views of the runs", () => {
  test("are read as they were kept, the newest first", () => {
    const kept = withView(withView([], failing), acme);
    expect(parseViews(JSON.stringify(kept))).toEqual([acme, failing]);
  });

  test.each([
    { name: "nothing", given: null, expect: [] },
    { name: "what is no JSON", given: "{", expect: [] },
    { name: "what is no list", given: '{"name": "a"}', expect: [] },
    { name: "what is no view", given: '[3, {"name": ""}, {"name": "a"}]', expect: [] },
    {
      name: "filters that there are not, and more than filters",
      given: '[{"name": "a", "search": {"status": ["lost"], "flow": "f", "start": "f"}}]',
      expect: [{ name: "a", search: { flow: "f" } }],
    },
  ])("a browser may have kept $name", ({ given, expect: views }) => {
    expect(parseViews(given)).toEqual(views);
  });

  test("one of the same name takes the place of the other", () => {
    const again = { name: "failing", search: { status: ["failed"] } } as const;
    expect(withView([acme, failing], again)).toEqual([again, acme]);
    expect(withoutView([acme, failing], "acme")).toEqual([failing]);
  });

  test("one is known to be shown, whatever is started beside it", () => {
    expect(isShown(failing, { since: "24h", status: ["failed"], start: "f" })).toBe(true);
    expect(isShown(failing, { status: ["failed"] })).toBe(false);
  });
});
