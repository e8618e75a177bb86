import { labels, managerName } from "../../pod/names.js";

/** Of all that the controller keeps in a project's namespace. */
export function managedLabels(install: string): Readonly<Record<string, string>> {
  return { [labels.name]: "flowrunner", [labels.managedBy]: managerName, [labels.install]: install };
}
