import { sketchFlow } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { drawFlow, type Box } from "./draw-flow.js";
import { dropSlot } from "./drop-slot.js";

const root = sketchFlow(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: f}
spec:
  steps:
    - {name: a, value: 1}
    - name: box
      parallel:
        - {name: left, steps: [{name: inner, value: 1}]}
        - {name: right, steps: []}
    - {name: z, value: 1}
`).root!;
const drawn = drawFlow(root);

/** The middle of a box, or so far from it down. */
function at(id: string, down = 0): { x: number; y: number } {
  const place = (box: Box): { x: number; y: number } => {
    const around = drawn.boxes.find((other) => other.id === box.parent);
    const { x, y } = around ? place(around) : { x: 0, y: 0 };
    return { x: x + box.x, y: y + box.y };
  };
  const box = drawn.boxes.find((one) => one.id === id)!;
  const { x, y } = place(box);
  return { x: x + box.width / 2, y: y + box.height / 2 + down };
}

const rows = [
  {
    name: "below a step behind it",
    given: at("/spec/steps/0", 20),
    moved: null,
    expect: { scope: "/spec", index: 1 },
  },
  {
    name: "above a step before it",
    given: at("/spec/steps/0", -20),
    moved: null,
    expect: { scope: "/spec", index: 0 },
  },
  {
    name: "in a branch, at its steps",
    given: at("/spec/steps/1/parallel/0/steps/0", 20),
    moved: null,
    expect: { scope: "/spec/steps/1/parallel/0", index: 1 },
  },
  {
    name: "in an empty branch, first",
    given: at("/spec/steps/1/parallel/1#scope"),
    moved: null,
    expect: { scope: "/spec/steps/1/parallel/1", index: 0 },
  },
  {
    name: "not in the container that is dragged itself",
    given: at("/spec/steps/1/parallel/1#scope"),
    moved: "/spec/steps/1",
    expect: { scope: "/spec", index: 0 },
  },
  {
    name: "far below all, at the end",
    given: { x: 0, y: 9_000 },
    moved: null,
    expect: { scope: "/spec", index: 3 },
  },
];
test.each(rows)("a step goes where it is let go: $name", ({ given, moved, expect: slot }) => {
  const found = dropSlot(root, drawn, given, moved).slot;
  if (moved === null) expect(found).toEqual(slot);
  else expect(found.scope).toBe(slot.scope);
});
