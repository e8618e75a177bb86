import { stripVTControlCharacters } from "node:util";

/** Control characters but tab, and marks that reorder the text around them. */
const unsafe = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Foreign text on one line as it may be shown: without escape sequences that would move the cursor or colour what
 * follows; tabs become single spaces, so that columns stay where they are; other controls become `�`.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/\t/g, " ").replace(unsafe, "\uFFFD");
}
