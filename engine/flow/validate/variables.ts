import { didYouMean } from "../diagnostics/suggest.js";
import { collectAccesses, variablesSeen, type Access } from "../outline/variables.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code } from "./words.js";

/** Variables are declared by a scope around. */
export const checkVariables: Rule = ({ scopes, uses, report }: Analysis) => {
  for (const access of collectAccesses(scopes, uses.references))
    if (access.declaredIn === null) reportUnknown(access, report);
};

function reportUnknown(access: Access, report: Report): void {
  const { name, path, inside } = access;
  const declare = `declare it: \`vars: {${name}: …}\` on the flow or on a scope around`;
  report.add("UnknownVariable", path, `no scope around declares the variable ${code(name)}`, {
    ...(inside ? { inside } : { part: "key" as const }),
    help: didYouMean(name, variablesSeen(access)) ?? declare,
  });
}
