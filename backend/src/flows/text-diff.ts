interface Named {
  readonly name: string;
  readonly text: string;
}

interface Edit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** Lines that are shown around what changed. */
const context = 3;
/** Comparisons of a line with a line. Between more lines than that everything counts as changed. */
const maxComparisons = 4_000_000;

/** A unified diff of two texts by lines, with as few changes as can be; empty when they are alike. */
export function textDiff(before: Named, after: Named): string {
  if (before.text === after.text) return "";
  const edits = editsOf(linesOf(before.text), linesOf(after.text));
  return `--- ${before.name}\n+++ ${after.name}\n${hunksOf(edits).join("")}`;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function editsOf(a: readonly string[], b: readonly string[]): readonly Edit[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [
    ...signed(" ", a.slice(0, head)),
    ...changesOf(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...signed(" ", a.slice(a.length - tail)),
  ];
}

function signed(sign: Edit["sign"], lines: readonly string[]): readonly Edit[] {
  return lines.map((line) => ({ sign, line }));
}

function changesOf(a: readonly string[], b: readonly string[]): readonly Edit[] {
  if (a.length * b.length > maxComparisons) return [...signed("-", a), ...signed("+", b)];
  const { width, common } = commonLines(a, b);
  const edits: Edit[] = [];
  let [x, y] = [0, 0];
  while (x < a.length && y < b.length) {
    if (a[x] === b[y]) {
      edits.push({ sign: " ", line: a[x]! });
      x++;
      y++;
    } else if (common[(x + 1) * width + y]! >= common[x * width + y + 1]!)
      edits.push({ sign: "-", line: a[x++]! });
    else edits.push({ sign: "+", line: b[y++]! });
  }
  return [...edits, ...signed("-", a.slice(x)), ...signed("+", b.slice(y))];
}

/** At `x * width + y`: how many lines the rests of `a` from `x` and of `b` from `y` have in common, in order. */
function commonLines(
  a: readonly string[],
  b: readonly string[],
): { readonly width: number; readonly common: Uint32Array } {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--) {
      const [down, right] = [common[(x + 1) * width + y]!, common[x * width + y + 1]!];
      common[x * width + y] = a[x] === b[y] ? common[(x + 1) * width + y + 1]! + 1 : Math.max(down, right);
    }
  return { width, common };
}

/** The edits with what is around each, as `@@` says where they stand. */
function hunksOf(edits: readonly Edit[]): readonly string[] {
  const hunks: string[] = [];
  const shown = edits.map(() => false);
  for (const [at, { sign }] of edits.entries())
    if (sign !== " ") shown.fill(true, Math.max(0, at - context), at + context + 1);
  const lines = { before: 0, after: 0 };
  for (let at = 0; at < edits.length;) {
    const end = shown[at] ? endOf(shown, at) : at + 1;
    const part = edits.slice(at, end);
    if (shown[at]) hunks.push(hunkText(part, lines));
    lines.before += part.filter(({ sign }) => sign !== "+").length;
    lines.after += part.filter(({ sign }) => sign !== "-").length;
    at = end;
  }
  return hunks;
}

function endOf(shown: readonly boolean[], from: number): number {
  const end = shown.indexOf(false, from);
  return end === -1 ? shown.length : end;
}

/** `lines`: how many lines of each text stand before the hunk. */
function hunkText(part: readonly Edit[], lines: { readonly before: number; readonly after: number }): string {
  const range = (start: number, without: Edit["sign"]): string => {
    const count = part.filter(({ sign }) => sign !== without).length;
    return `${count === 0 ? start : start + 1},${count}`;
  };
  const head = `@@ -${range(lines.before, "+")} +${range(lines.after, "-")} @@\n`;
  return head + part.map(({ sign, line }) => `${sign}${line}\n`).join("");
}
