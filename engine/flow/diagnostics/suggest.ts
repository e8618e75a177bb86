import { closest } from "../../closest.js";

/** What other tools call our keys. */
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

/** The candidate that was most likely meant; undefined when none is close. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  const synonym = synonyms[word];
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  // One edit makes any two letters the same.
  return word.length < 3 ? undefined : closest(word, known);
}

/** `did you mean …?`, or undefined when nothing is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = suggest(word, candidates);
  return meant === undefined ? undefined : `did you mean \`${meant}\`?`;
}
