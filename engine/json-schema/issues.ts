import type { SchemaIssue } from "./validate.js";

/** Issues up to a number; when it is full, nothing more needs to be looked at. */
export class IssueList {
  readonly issues: SchemaIssue[] = [];

  constructor(readonly most: number) {}

  get isFull(): boolean {
    return this.issues.length >= this.most;
  }

  add(issue: SchemaIssue): void {
    if (!this.isFull) this.issues.push(issue);
  }
}

/** Neither "passes" nor "fails" is safe to say (under `not` they change places): the value is not accepted. */
export class Undecidable extends Error {
  constructor(readonly issue: SchemaIssue) {
    super(issue.message);
  }
}
