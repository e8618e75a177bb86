const units = ["KiB", "MiB", "GiB", "TiB"];

/** A size in the largest unit that it fills once, with at most one decimal: `1.5 KiB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length);
  return `${Number((bytes / 1_024 ** power).toFixed(1))} ${units[power - 1]}`;
}
