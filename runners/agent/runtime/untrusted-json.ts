/** Deeper than this no value of ours goes; what recurses over it is safe. */
export const deepestJson = 256;

/** Why a text is no value that may come in. */
export class UntrustedJsonError extends Error {}

/**
 * Parses JSON that user code may have written: objects have no prototype, so no key means anything to us.
 * @throws UntrustedJsonError when it is not JSON, is nested too deep, or has a key `__proto__`
 */
export function parseUntrusted(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UntrustedJsonError((error as Error).message);
  }
  return harmless(value, 0);
}

function harmless(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepestJson) throw new UntrustedJsonError(`it is nested more than ${deepestJson} deep`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = harmless(value[index], depth + 1);
    return value;
  }
  if (Object.hasOwn(value, "__proto__")) throw new UntrustedJsonError("it has a key __proto__");
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) members[key] = harmless(members[key], depth + 1);
  return Object.setPrototypeOf(members, null) as unknown;
}
