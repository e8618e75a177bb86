import { renamedFlow } from "../../canvas/text/rename-flow.js";

/** The text of a flow as that of one of another name. Throws where it is written in a way that has no place for it. */
export function copyOf(text: string, name: string): string {
  const copy = renamedFlow(text, name);
  if (copy === null)
    throw new Error("The text has no place for a name: give it `metadata.name` there first.");
  return copy;
}
