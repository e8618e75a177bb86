/** Leads from the canvas, or from wherever else the focus is, to what stands beside it; from there to the canvas. */
export function goToOtherPane(panes: HTMLElement): void {
  const canvas = panes.querySelector<HTMLElement>('[role="application"]');
  const tab = panes.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  const side = tab?.closest("[data-side]");
  const isBeside = side?.contains(document.activeElement);
  (isBeside ? canvas : tab)?.focus();
}
