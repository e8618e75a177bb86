import { parseDocuments, validateFlow, type Plan } from "@flowrunner/engine";

/** The plan of a stored document, which was found valid when it was stored. */
export function compileFlow(text: string): Plan {
  for (const document of parseDocuments(text)) {
    const { plan } = validateFlow(document);
    if (plan) return plan;
  }
  throw new Error("a stored flow is not valid for this program");
}
