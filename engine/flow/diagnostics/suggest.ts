const synonyms: { readonly [word: string]: string } = {
  script: "run",
  code: "run",
  command: "run",
  language: "runtime",
  dependsOn: "needs",
  depends_on: "needs",
  after: "needs",
  when: "if",
  condition: "if",
  input: "with",
  args: "with",
  foreach: "forEach",
  loop: "forEach",
  sleep: "wait",
  delay: "wait",
  cases: "switch",
  branches: "parallel",
  retries: "retry",
  timeoutSeconds: "timeout",
  environment: "env",
  outputs: "output",
  variables: "vars",
  description: "title",
};

/** The candidate that was most likely meant, or null when none is close. */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  const known = [...candidates];
  const synonym = synonyms[word];
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  let best: string | null = null;
  let bestDistance = Math.floor(Math.min(word.length, 12) / 3) + 0.5;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** `did you mean …?`, or undefined when nothing is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = suggest(word, candidates);
  return meant === null ? undefined : `did you mean \`${meant}\`?`;
}

/** How many insertions, deletions, replacements and swaps of neighbours lead from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
