import type { Route } from "./route.js";

export interface MatchedRoute {
  readonly route: Route;
  /** Decoded, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
}

/** The route of a request, or null: there is none. A query says nothing about which it is. */
export function matchRoute(routes: readonly Route[], method: string, url: string): MatchedRoute | null {
  const [path = "", query] = url.split("?", 2);
  const segments = path.split("/");
  for (const route of routes) {
    const parameters = route.method === method ? matchPath(route.path.split("/"), segments) : null;
    if (parameters) return { route, parameters, query: new URLSearchParams(query) };
  }
  return null;
}

function matchPath(
  pattern: readonly string[],
  segments: readonly string[],
): ReadonlyMap<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const parameters = new Map<string, string>();
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]!;
    if (!part.startsWith(":")) {
      if (part !== segment) return null;
      continue;
    }
    const value = decoded(segment);
    if (!value) return null;
    parameters.set(part.slice(1), value);
  }
  return parameters;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
