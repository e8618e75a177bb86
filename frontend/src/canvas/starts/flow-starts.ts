import fanOut from "../../../../examples/fan-out.yaml?raw";
import hello from "../../../../examples/hello.yaml?raw";
import race from "../../../../examples/race.yaml?raw";
import { renamedFlow } from "../text/rename-flow.js";

/** What a new flow may begin with. */
export interface FlowStart {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly text: string;
}

const empty = "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata:\n  name: new\nspec:\n  steps: []\n";

/** Flows that can be run at once, without an input: each shows something else that flows are for. */
export const exampleFlows: readonly FlowStart[] = [
  { name: "hello", label: "Hello", about: "One step of Python that greets somebody.", text: hello },
  {
    name: "fan-out",
    label: "Each of a list",
    about: "Works on the items of a list, three at a time, and goes on though some fail.",
    text: fanOut,
  },
  {
    name: "race",
    label: "The first answer",
    about: "Asks three sources at once in Bash and Node, takes the first answer, cancels the others.",
    text: race,
  },
];

export const flowStarts: readonly FlowStart[] = [
  {
    name: "empty",
    label: "Empty",
    about: "No steps yet: put them on the canvas, or write them.",
    text: empty,
  },
  ...exampleFlows,
];

/** The text of a start as that of a flow of this name. */
export function startedAs({ text }: FlowStart, name: string): string {
  const named = renamedFlow(text, name);
  if (named === null) throw new Error("a start of a flow has no place for a name");
  return named;
}
