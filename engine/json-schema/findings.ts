import { inside, toPointer, toWords, type Place } from "./place.js";
import type { SchemaIssue } from "./validate.js";

/** An issue before it is put into words and pointers, which most issues of a trial never are. */
export interface Finding {
  readonly place: Place;
  /** Of the schema that holds the keyword. */
  readonly schemaPlace: Place;
  readonly keyword: string;
  /** What was expected and found. */
  readonly text: string;
}

/** Findings up to a number; when it is full, nothing more needs to be looked at. */
export class FindingList {
  readonly findings: Finding[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.findings.length >= this.#most;
  }

  add(finding: Finding): void {
    if (!this.isFull) this.findings.push(finding);
  }
}

/** Neither "passes" nor "fails" is safe to say (under `not` they change places): the value is not accepted. */
export class Undecidable extends Error {
  constructor(readonly finding: Finding) {
    super(finding.text);
  }
}

export function messageOf({ place, text }: Finding): string {
  return `${toWords(place)}: ${text}`;
}

export function toIssue(finding: Finding): SchemaIssue {
  const { place, schemaPlace, keyword } = finding;
  return {
    path: toPointer(place),
    schemaPath: toPointer(keyword === "" ? schemaPlace : inside(schemaPlace, keyword)),
    message: messageOf(finding),
    keyword,
  };
}
