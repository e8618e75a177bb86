/** Colours that a terminal names, in their order. */
export const ansiColours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;

/** One of a terminal's sixteen, which the theme decides; or red, green and blue, as CSS writes them. */
export type AnsiColour =
  (typeof ansiColours)[number] | `bright-${(typeof ansiColours)[number]}` | `rgb(${string})`;

export interface AnsiStyle {
  readonly colour?: AnsiColour;
  readonly background?: AnsiColour;
  readonly isBold?: true;
  readonly isDim?: true;
  readonly isItalic?: true;
  readonly isUnderlined?: true;
}

export interface AnsiSpan {
  readonly text: string;
  readonly style: AnsiStyle;
}

const escape = "\x1b";
/** Control sequences, of which those that end in `m` set the style; and commands to the terminal, such as links. */
const sequences = /\x1b\[([0-9;:]*)([ -/]*[@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-Z\\-_]?/g;
/** What would act on the text around it instead of being seen: control characters, and turns of the writing's direction. */
const unseen = /[\0-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A line as a terminal would show it, as pieces of plain text with their style. Sequences that do anything else than
 * setting a style are left out; control characters are shown as pictures. Each line begins in the plain style.
 */
export function parseAnsi(line: string): readonly AnsiSpan[] {
  const text = lastWritten(line);
  if (!text.includes(escape)) return [{ text: visible(text), style: {} }];
  const spans: AnsiSpan[] = [];
  let style: AnsiStyle = {};
  let at = 0;
  for (const match of text.matchAll(sequences)) {
    if (match.index > at) spans.push({ text: visible(text.slice(at, match.index)), style });
    if (match[2] === "m") style = styleAfter(style, match[1]!);
    at = match.index + match[0].length;
  }
  if (at < text.length) spans.push({ text: visible(text.slice(at)), style });
  return spans;
}

/** A line as it is shown, without its styles. */
export function plainText(line: string): string {
  const text = lastWritten(line);
  return visible(text.includes(escape) ? text.replace(sequences, "") : text);
}

/** What stands there in the end of a line that was written over again and again, as a progress bar is. */
function lastWritten(line: string): string {
  if (!line.includes("\r")) return line;
  const text = line.replace(/\r+$/, "");
  return text.slice(text.lastIndexOf("\r") + 1);
}

function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** The style after a list of codes (ECMA-48, "select graphic rendition"). */
function styleAfter(style: AnsiStyle, list: string): AnsiStyle {
  const codes = list.split(/[;:]/).map(Number);
  let next = style;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    if (code !== 38 && code !== 48) {
      next = afterCode(next, code);
      continue;
    }
    const extended = extendedColour(codes.slice(at + 1));
    if (!extended) break;
    next = { ...next, [code === 38 ? "colour" : "background"]: extended.colour };
    at += extended.length;
  }
  return next;
}

function afterCode(style: AnsiStyle, code: number): AnsiStyle {
  if (code >= 30 && code <= 37) return { ...style, colour: ansiColours[code - 30]! };
  if (code >= 90 && code <= 97) return { ...style, colour: `bright-${ansiColours[code - 90]!}` };
  if (code >= 40 && code <= 47) return { ...style, background: ansiColours[code - 40]! };
  if (code >= 100 && code <= 107) return { ...style, background: `bright-${ansiColours[code - 100]!}` };
  switch (code) {
    case 0:
      return {};
    case 1:
      return { ...style, isBold: true };
    case 2:
      return { ...style, isDim: true };
    case 3:
      return { ...style, isItalic: true };
    case 4:
      return { ...style, isUnderlined: true };
    case 22:
      return without(style, "isBold", "isDim");
    case 23:
      return without(style, "isItalic");
    case 24:
      return without(style, "isUnderlined");
    case 39:
      return without(style, "colour");
    case 49:
      return without(style, "background");
    default:
      return style;
  }
}

function without(style: AnsiStyle, ...names: readonly (keyof AnsiStyle)[]): AnsiStyle {
  const kept = Object.entries(style).filter(([name]) => !names.includes(name as keyof AnsiStyle));
  return Object.fromEntries(kept);
}

/** The colour that follows 38 or 48, and how many codes say it: `5;N` of 256, or `2;RED;GREEN;BLUE`. Null: it is none. */
function extendedColour(codes: readonly number[]): { colour: AnsiColour; length: number } | null {
  const [kind, ...levels] = codes;
  const [first = 0, second = 0, third = 0] = levels.map(clamped);
  if (kind === 5) return { colour: indexedColour(first), length: 2 };
  return kind === 2 ? { colour: rgb(first, second, third), length: 4 } : null;
}

/** Of the table of 256: the sixteen, a cube of six levels, and greys. */
function indexedColour(index: number): AnsiColour {
  if (index < 8) return ansiColours[index]!;
  if (index < 16) return `bright-${ansiColours[index - 8]!}`;
  if (index >= 232) return rgb(...same(8 + 10 * (index - 232)));
  const cube = index - 16;
  const level = (step: number): number => (step === 0 ? 0 : 55 + 40 * step);
  return rgb(level(Math.trunc(cube / 36)), level(Math.trunc(cube / 6) % 6), level(cube % 6));
}

function same(level: number): [number, number, number] {
  return [level, level, level];
}

function rgb(red: number, green: number, blue: number): AnsiColour {
  return `rgb(${red}, ${green}, ${blue})`;
}

function clamped(level: number): number {
  return Number.isFinite(level) ? Math.min(255, Math.max(0, Math.trunc(level))) : 0;
}
