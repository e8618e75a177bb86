interface UriParts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/** Splits any text as a URI reference (RFC 3986, appendix B); whether its characters are allowed is not looked at. */
export function splitUri(text: string): UriParts {
  const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(text)!;
  return { scheme: parts[1], authority: parts[2], path: parts[3]!, query: parts[4], fragment: parts[5] };
}

/** The absolute URI, without fragment, that `reference` means where `base` is in force (RFC 3986 §5.2). */
export function resolveUri(base: string, reference: string): string {
  const to = splitUri(reference);
  if (to.scheme !== undefined) return join(to);
  const from = splitUri(base);
  if (to.authority !== undefined) return join({ ...to, scheme: from.scheme });
  if (to.path === "") return join({ ...from, query: to.query ?? from.query });
  const path = to.path.startsWith("/") ? to.path : from.path.replace(/[^/]*$/, "") + to.path;
  return join({ ...from, path: withoutDots(path), query: to.query });
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split("/");
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    if (segment === "..") kept.splice(Math.max(kept.length - 1, 1));
    else if (segment !== ".") kept.push(segment);
    if (isLast && (segment === "." || segment === "..")) kept.push("");
  });
  return kept.join("/");
}

function join({ scheme, authority, path, query }: UriParts): string {
  return [
    scheme === undefined ? "" : `${scheme}:`,
    authority === undefined ? "" : `//${authority}`,
    path,
    query === undefined ? "" : `?${query}`,
  ].join("");
}
