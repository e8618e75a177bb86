export { entryOf, type FileEntry } from "./file-entry.js";
export { resolvePath, textOf, type FilePath } from "./file-path.js";
export { FileRefusal, type FileRefusalCode } from "./file-refusal.js";
export type { Expected } from "./refusals.js";
export {
  StoredFiles,
  type Deletion,
  type FileContent,
  type FileLimits,
  type Range,
  type Written,
} from "./stored-files.js";
export { Volume } from "./volume.js";
