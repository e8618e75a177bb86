import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isTaken, putFile } from "./file-calls.js";
import { filesKey } from "./files-query.js";
import { pathIn } from "./paths.js";

/** One file on its way to the server. */
export interface Upload {
  readonly path: string;
  readonly file: File;
  readonly state: "waiting" | "sending" | "done" | "taken" | "failed";
  /** Why it failed; empty else. */
  readonly message: string;
}

export interface Uploads {
  readonly all: readonly Upload[];
  add(folder: string, files: Iterable<File>): void;
  /** Sends one once more; over what has its name, where that was the reason. */
  again(path: string): void;
  clear(): void;
}

/**
 * Files that are sent, one after the other. What has a file's name is not written over before somebody said so. The list stays
 * until it is cleared, so that nothing fails unseen.
 */
export function useUploads(project: string): Uploads {
  const queries = useQueryClient();
  const [all, setAll] = useState<readonly Upload[]>([]);
  const note = (path: string, change: Partial<Upload>): void =>
    setAll((uploads) => uploads.map((upload) => (upload.path === path ? { ...upload, ...change } : upload)));
  const send = async ({ path, file }: Upload, isNew: boolean): Promise<void> => {
    note(path, { state: "sending", message: "" });
    try {
      await putFile(project, path, file, { isNew });
      note(path, { state: "done" });
    } catch (failure) {
      if (isTaken(failure)) note(path, { state: "taken", message: "There is one of this name." });
      else note(path, { state: "failed", message: failure instanceof Error ? failure.message : "" });
    }
  };
  const sendAll = async (uploads: readonly Upload[], isNew: boolean): Promise<void> => {
    for (const upload of uploads) await send(upload, isNew);
    await queries.invalidateQueries({ queryKey: filesKey(project) });
  };
  return {
    all,
    add(folder, files) {
      const added = [...files].map((file): Upload => {
        const path = pathIn(folder, file.name);
        return { path, file, state: "waiting", message: "" };
      });
      const paths = new Set(added.map(({ path }) => path));
      setAll((uploads) => [...uploads.filter(({ path }) => !paths.has(path)), ...added]);
      void sendAll(added, true);
    },
    again(path) {
      const upload = all.find((known) => known.path === path);
      if (upload) void sendAll([upload], upload.state !== "taken");
    },
    clear: () => setAll([]),
  };
}
