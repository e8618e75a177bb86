import { checked, type CheckedFlow } from "../checked-flow.js";

/** The numbers of items whose costs are compared. */
export const sizes = [100, 1_000, 10_000] as const;

/** A list of `items` numbers, a code step for each, all at once, and the join of what they give. */
export function fanFlow(items: number): CheckedFlow {
  return checked(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: fan}
spec:
  steps:
    - name: each
      forEach: "\${ range(${items}) }"
      maxParallel: ${items}
      steps:
        - name: work
          runtime: node
          with: {item: "\${ item }"}
          run: "export default ({ item }) => ({ item })"
`);
}
