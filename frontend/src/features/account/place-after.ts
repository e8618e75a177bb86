/** Where to go on after signing in: a place of these pages, whatever `back` says. */
export function placeAfter(back: string | undefined, origin: string): string {
  if (!back) return "/";
  const url = URL.parse(back, origin);
  return url?.origin === origin && url.pathname !== "/sign-in" ? `${url.pathname}${url.search}` : "/";
}
