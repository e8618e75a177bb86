import { FileRefusal } from "./file-refusal.js";

/** Names from the project's folder down; none: the folder itself. Made by `resolvePath` alone. */
export interface FilePath {
  readonly segments: readonly string[];
}

const longestPathBytes = 1_024;
const longestNameBytes = 255;
const deepestPath = 32;

/** What cannot be a file's name somewhere: on Windows, or in a terminal that would show another one. */
const forbiddenCharacters =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\\\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;
const deviceNames = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/**
 * The only way from text to a path in a project's files: relative names with `/` between them, `` being the project's
 * folder. Nothing is corrected: a text that is not plainly such a path is refused, so that no two texts are one path.
 * Throws `FileRefusal` `InvalidPath`, which says what is wrong.
 */
export function resolvePath(text: string): FilePath {
  if (text === "") return { segments: [] };
  if (Buffer.byteLength(text) > longestPathBytes) refuse(text, `it has more than ${longestPathBytes} bytes`);
  if (text.normalize("NFC") !== text) refuse(text, "its letters are not composed (Unicode NFC)");
  const segments = text.split("/");
  if (segments.length > deepestPath) refuse(text, `it is more than ${deepestPath} folders deep`);
  for (const name of segments) {
    const problem = problemOf(name);
    if (problem) refuse(text, problem);
  }
  return { segments };
}

/** The text that `resolvePath` makes this of. */
export function textOf({ segments }: FilePath): string {
  return segments.join("/");
}

function problemOf(name: string): string | null {
  if (name === "")
    return "it begins or ends with /, or has two together: paths are relative to the project's files";
  if (name === "." || name === "..") return `${name} is not resolved: write the path itself`;
  if (Buffer.byteLength(name) > longestNameBytes)
    return `a name in it has more than ${longestNameBytes} bytes`;
  if (forbiddenCharacters.test(name)) return "a character in it cannot be in a file's name everywhere";
  if (/[. ]$|^ /.test(name)) return "a name in it begins with a space, or ends with a space or a dot";
  if (deviceNames.test(name)) return `${name} is a device on Windows`;
  return null;
}

function refuse(text: string, problem: string): never {
  const shown = JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
  throw new FileRefusal("InvalidPath", `${shown} is no path of a file: ${problem}.`);
}
