/** What a step of the palette is dragged as. */
export const verbType = "application/x-flowrunner-verb";
