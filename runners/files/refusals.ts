import type { FileEntry } from "./file-entry.js";
import { textOf, type FilePath } from "./file-path.js";
import { FileRefusal } from "./file-refusal.js";

/** What has to be there for a write; left out: anything, or nothing at all. */
export type Expected =
  | { readonly kind: "nothing" }
  | { readonly kind: "something" }
  | { readonly kind: "exactly"; readonly etag: string };

/** Throws `FileRefusal` `PreconditionFailed`. */
export function expect(path: FilePath, expected: Expected | undefined, present: FileEntry | null): void {
  if (!expected || isAsExpected(expected, present)) return;
  const found = present ? "is not as you know it" : "is not there";
  const message = expected.kind === "nothing" ? "is there already" : found;
  const details: FileRefusal["details"] = present ? { etag: present.etag } : {};
  throw new FileRefusal("PreconditionFailed", `${shown(path)} ${message}.`, details);
}

function isAsExpected(expected: Expected, present: FileEntry | null): boolean {
  switch (expected.kind) {
    case "nothing":
      return present === null;
    case "something":
      return present !== null;
    case "exactly":
      return present?.etag === expected.etag;
  }
}

export function notAFile(path: FilePath): FileRefusal {
  return new FileRefusal("NotAFile", `${shown(path)} is no file.`);
}

/** What the system says of a path, in the words of this package; any other failure is given back as it is. */
export function refusalOf(failure: unknown, path: FilePath): unknown {
  switch ((failure as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return new FileRefusal("NotFound", `There is no ${shown(path)}.`);
    case "ENOTDIR":
    case "ELOOP":
      return new FileRefusal("NotAFile", `On the way to ${shown(path)} is something that is no folder.`);
    case "EISDIR":
    case "ENXIO":
      return notAFile(path);
    case "ENOTEMPTY":
      return new FileRefusal("NotEmpty", `${shown(path)} is not empty.`);
    case "EACCES":
    case "EPERM":
      return new FileRefusal("Forbidden", `What a step set as permissions forbids this with ${shown(path)}.`);
    case "ENOSPC":
    case "EDQUOT":
      return new FileRefusal("LimitExceeded", "The volume of the files is full.");
    default:
      return failure;
  }
}

function shown(path: FilePath): string {
  return JSON.stringify(textOf(path) || "the project's folder");
}
