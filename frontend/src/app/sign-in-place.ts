const path = "/sign-in";

/** Leaves for the page to sign in at, which leads back to where one is. */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname === path) return;
  window.location.assign(`${path}?back=${encodeURIComponent(`${pathname}${search}`)}`);
}
