import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { FileHandle } from "node:fs/promises";
import type { FilePath } from "./file-path.js";
import { FileRefusal } from "./file-refusal.js";
import { HeldFolder, unlessMissing } from "./held-folder.js";
import { removeTree } from "./tree.js";

/** What is being written and is nobody's yet. No project's id begins with a dot. */
const incomingFolder = ".flowrunner-incoming";
const projectId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** A file that is being written, out of everybody's sight. */
export interface Incoming extends AsyncDisposable {
  readonly file: FileHandle;
  /** Moves it to where it belongs, replacing what is there. Atomic, and lasting once this resolves. */
  moveTo(folder: HeldFolder, name: string): Promise<void>;
}

/** Files of projects below one root, which is made when it is needed. What is being written is out of sight there. */
export class Volume {
  /**
   * `root`: an absolute path. `holds`: all `projects`, in a folder for each that is named by its id; or one `project`,
   * whose files are right in the root.
   */
  constructor(
    private readonly root: string,
    private readonly holds: "projects" | "project" = "projects",
  ) {}

  /** Throws `FileRefusal` `NotFound` for what is no project's id. */
  #namesOf(project: string): readonly string[] {
    if (!projectId.test(project)) throw new FileRefusal("NotFound", "There is no such project.");
    return this.holds === "projects" ? [project] : [];
  }

  /** Makes a project's folder where there is none and gives its absolute path: steps find it there. */
  async folderOf(project: string): Promise<string> {
    const path = join(this.root, ...this.#namesOf(project));
    await mkdir(path, { recursive: true });
    return path;
  }

  /** Holds the folder at `path` open while `work` goes on. `making`: makes those on the way that are not there. */
  async within<T>(
    project: string,
    segments: FilePath["segments"],
    { making }: { readonly making: boolean },
    work: (folder: HeldFolder) => Promise<T>,
  ): Promise<T> {
    const names = this.#namesOf(project);
    if (making) await this.folderOf(project);
    await using root = await HeldFolder.at(this.root, incomingFolder);
    return await descend(root, [...names, ...segments], making, work);
  }

  /** Deletes a project's folder with all that is in it, if there is one. */
  async purge(project: string): Promise<void> {
    await using root = await HeldFolder.at(this.root).catch(unlessMissing);
    for (const name of this.#namesOf(project)) if (root) await removeTree(root, name).catch(unlessMissing);
  }

  /** Deletes what a server that was killed had begun to write: nothing has been added to it since `before`, in epoch ms. */
  async deleteAbandoned(before: number): Promise<void> {
    await using root = await HeldFolder.at(this.root).catch(unlessMissing);
    await using folder = root && (await root.folder(incomingFolder).catch(unlessMissing));
    if (!folder) return;
    for await (const draft of folder.names()) {
      const stats = await folder.stat(draft).catch(unlessMissing); // it was moved meanwhile
      if (stats && stats.mtimeMs < before) await folder.unlink(draft).catch(unlessMissing);
    }
  }

  async incoming(): Promise<Incoming> {
    await mkdir(this.root, { recursive: true });
    await using root = await HeldFolder.at(this.root);
    const folder = await root.folderMade(incomingFolder).catch(async (failure: unknown) => {
      await root.unlink(incomingFolder).catch(() => Promise.reject(failure as Error)); // code put something else there
      return root.folderMade(incomingFolder);
    });
    const draft = randomBytes(16).toString("hex");
    const file = await folder.create(draft);
    return {
      file,
      async moveTo(target, name) {
        await folder.rename(draft, target, name);
        await target.sync();
      },
      async [Symbol.asyncDispose]() {
        await file.close();
        await folder.unlink(draft).catch(() => {}); // it has moved
        await folder[Symbol.asyncDispose]();
      },
    };
  }
}

/** Each folder is held until `work` is over: what is returned is waited for before it is let go. */
async function descend<T>(
  folder: HeldFolder,
  [name, ...rest]: readonly string[],
  making: boolean,
  work: (folder: HeldFolder) => Promise<T>,
): Promise<T> {
  if (name === undefined) return work(folder);
  await using next = making ? await folder.folderMade(name) : await folder.folder(name);
  return await descend(next, rest, making, work);
}
