import { addables, looksOf, type Addable } from "./addable.js";

/** What a search finds: first by names, then by what it does. In the order of the palette. */
export function foundAddables(search: string): readonly Addable[] {
  const wanted = search.trim().toLowerCase();
  const named = addables.filter((added) => `${added} ${looksOf(added).label}`.toLowerCase().includes(wanted));
  const meant = addables.filter(
    (added) => !named.includes(added) && looksOf(added).description.toLowerCase().includes(wanted),
  );
  return [...named, ...meant];
}
