/** What would move a terminal's cursor or turn its text around, and what is no character at all. */
const unshowable = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** Text of others as a status may hold it: up to `most` UTF-16 units that the API server gives back as they are. */
export function bounded(text: string, most: number): string {
  const isLong = text.length > most;
  const shown = (isLong ? text.slice(0, most - 1) : text).replace(unshowable, "\ufffd");
  return isLong ? `${shown}…` : shown;
}
