import type { StoredFiles } from "@flowrunner/files";
import type { Files } from "./project-files.js";

/** Files that this server reaches itself: what was asked is done whether its caller waits for it or not. */
export function filesHere(stored: StoredFiles): Files {
  return {
    list: stored.list.bind(stored),
    read: stored.read.bind(stored),
    write: (project, path, content, expected) => stored.write(project, path, content, expected),
    move: stored.move.bind(stored),
    delete: stored.delete.bind(stored),
  };
}
