import type { Route } from "../route.js";
import { deleteFile } from "./delete-file.js";
import { getFile } from "./get-file.js";
import { listFiles } from "./list-files.js";
import { moveFile } from "./move-file.js";
import { putFile } from "./put-file.js";

export const fileRoutes: readonly Route[] = [listFiles, getFile, putFile, deleteFile, moveFile];
