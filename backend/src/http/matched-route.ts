import type { IncomingMessage } from "node:http";

/** `/api/v1/projects/:project`: what Express matched, never what was asked for. `none`: nothing. */
export function matchedRoute(request: IncomingMessage): string {
  const { route } = request as { readonly route?: { readonly path?: unknown } };
  return typeof route?.path === "string" ? route.path.replaceAll("\\:", ":") : "none";
}
