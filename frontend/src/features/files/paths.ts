/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder that a path is in; empty: the project's own. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** A folder and all that it is in, from the outermost; without the project's own. */
export function foldersTo(folder: string): readonly string[] {
  const names = folder === "" ? [] : folder.split("/");
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
