import { parseDocuments, validateFlow, type Plan } from "@flowrunner/engine";

/** The plan of a stored document, which was found valid when it was stored. Throws `UnknownFlow`. */
export function compileFlow(text: string): Plan {
  for (const document of parseDocuments(text)) {
    const { plan } = validateFlow(document);
    if (plan) return plan;
  }
  throw new UnknownFlow();
}

/** A stored flow is written in a language that this program does not know. */
export class UnknownFlow extends Error {
  override readonly name = "UnknownFlow";

  constructor() {
    super("a stored flow is not valid for this program");
  }
}
