import type { Route } from "../route.js";
import { deleteSecret } from "./delete-secret.js";
import { getSecret } from "./get-secret.js";
import { listSecrets } from "./list-secrets.js";
import { putSecret } from "./put-secret.js";

export const secretRoutes: readonly Route[] = [listSecrets, getSecret, putSecret, deleteSecret];
