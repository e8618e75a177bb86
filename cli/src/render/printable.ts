/** Escape sequences that move the cursor, colour or retitle: CSI and OSC (ECMA-48 §8.3.89). */
const escapeSequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;

/** Control characters, and marks that reorder the text around them. */
const unsafe = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Foreign text on one line as it may be shown: without escape sequences; tabs become single spaces, so that columns
 * stay where they are; other controls become `�`.
 */
export function printable(text: string): string {
  return text.replace(escapeSequence, "").replaceAll("\t", " ").replace(unsafe, "\uFFFD");
}
