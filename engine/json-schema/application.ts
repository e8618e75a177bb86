import type { Json, JsonObject } from "../json.js";
import { canonicalText } from "./canonical-text.js";
import { IssueList, Undecidable } from "./issues.js";
import { usesOf } from "./keyword-uses.js";
import { inside, toPointer, toWords, type Place } from "./place.js";
import { entering, type Position } from "./position.js";
import type { Target } from "./schema-document.js";
import { Seen } from "./seen.js";
import { isObject } from "./shapes.js";
import type { SchemaIssue } from "./validate.js";

type SchemaKeys = readonly (string | number)[];

/** What came of a schema whose failing is no fault by itself. */
export interface Trial {
  readonly passes: boolean;
  /** The first issue's message. */
  readonly reason: string | undefined;
  readonly seen: Seen | undefined;
}

const DEEPEST = 500;

/** Whether the value passes the schema; issues go to the position's list. Throws `Undecidable`. */
export function applySchema(schema: Json, value: Json, position: Position): boolean {
  if (schema === true) return true;
  if (position.issues.isFull) return false;
  const at = new Application(schema, value, position);
  at.spend(1);
  if (schema === false) return at.fail("", "nothing is allowed here");
  if (!isObject(schema))
    throw at.undecidable("", "its schema is malformed: expected an object, true or false");
  if (position.depth > DEEPEST)
    throw at.undecidable("", "nested too deeply to be checked, or its schema refers to itself without end");
  return applyKeywords(schema, value, position);
}

function applyKeywords(schema: JsonObject, value: Json, position: Position): boolean {
  const { uses, asksWhatWasSeen } = usesOf(schema);
  const scope = entering(position.document.ownerOf(schema), position.scope);
  // `unevaluated…` asks what its own schema looked at, not what the schemas around it did.
  const seen = asksWhatWasSeen ? new Seen() : position.seen;
  const at = new Application(schema, value, { ...position, scope, seen });
  let passes = true;
  for (const use of uses) passes = use(at) && passes;
  if (seen && position.seen && seen !== position.seen) {
    at.spend(seen.size);
    position.seen.addAll(seen);
  }
  return passes;
}

/** One schema applied to one value: what a keyword sees of the validation. */
export class Application<V extends Json = Json> {
  constructor(
    readonly schema: Json,
    readonly value: V,
    readonly position: Position,
  ) {}

  get seen(): Seen | undefined {
    return this.position.seen;
  }

  /** The operand of another keyword of the same schema. */
  sibling(keyword: string): Json | undefined {
    return isObject(this.schema) && Object.hasOwn(this.schema, keyword) ? this.schema[keyword] : undefined;
  }

  /** Applies a schema, found under `schemaKeys`, to this very value. */
  apply(schema: Json, ...schemaKeys: SchemaKeys): boolean {
    return this.#descend(schema, this.value, schemaKeys);
  }

  /** Applies what a reference means to this very value. */
  follow({ schema, resource }: Target, keyword: string): boolean {
    return this.#descend(schema, this.value, [keyword], { scope: entering(resource, this.position.scope) });
  }

  /** Applies a schema to a property or an item of this value. */
  applyTo(key: string | number, value: Json, schema: Json, ...schemaKeys: SchemaKeys): boolean {
    return this.#descend(schema, value, schemaKeys, { place: this.#inside(key), seen: undefined });
  }

  /** Whether a property or an item passes a schema, telling no issue. */
  wouldPass(key: string | number, value: Json, schema: Json, ...schemaKeys: SchemaKeys): boolean {
    const issues = new IssueList(1);
    return this.#descend(schema, value, schemaKeys, { place: this.#inside(key), seen: undefined, issues });
  }

  /** Applies a schema to this very value, telling no issue and noting nothing. */
  try(schema: Json, ...schemaKeys: SchemaKeys): Trial {
    const seen = this.seen && new Seen();
    const issues = new IssueList(1);
    const passes = this.#descend(schema, this.value, schemaKeys, { issues, seen });
    return { passes, seen, reason: issues.issues[0]?.message };
  }

  /** Notes what a trial that counts has looked at. */
  accept({ seen }: Trial): void {
    if (!seen || !this.seen) return;
    this.spend(seen.size);
    this.seen.addAll(seen);
  }

  /** Tells an issue: what was expected here, and found. */
  fail(keyword: string, text: string): false {
    return this.#tell(keyword, text, this.position.place);
  }

  /** Tells an issue about a property or an item of this value. */
  failAt(key: string | number, keyword: string, text: string): false {
    return this.#tell(keyword, text, this.#inside(key));
  }

  undecidable(keyword: string, text: string): Undecidable {
    return new Undecidable(this.#issue(keyword, text, this.position.place));
  }

  spend(units: number): void {
    if (!this.position.work.spend(units))
      throw this.undecidable("", "too much work to check; simplify the schema or send less");
  }

  spendOnText(text: string): void {
    this.spend(1 + text.length / 64);
  }

  /** See `canonicalText`. */
  canonical(value: Json, keyword: string): string {
    const text = canonicalText(value);
    if (text === undefined) throw this.undecidable(keyword, "nested too deeply to be compared");
    this.spendOnText(text);
    return text;
  }

  #inside(key: string | number): Place {
    return inside(this.position.place, key);
  }

  #descend(schema: Json, value: Json, schemaKeys: SchemaKeys, changed: Partial<Position> = {}): boolean {
    if (schema === true) return true;
    return applySchema(schema, value, {
      ...this.position,
      schemaPlace: inside(this.position.schemaPlace, ...schemaKeys),
      depth: this.position.depth + 1,
      ...changed,
    });
  }

  #tell(keyword: string, text: string, place: Place): false {
    if (!this.position.issues.isFull) this.position.issues.add(this.#issue(keyword, text, place));
    return false;
  }

  #issue(keyword: string, text: string, place: Place): SchemaIssue {
    const { schemaPlace } = this.position;
    return {
      path: toPointer(place),
      schemaPath: toPointer(keyword === "" ? schemaPlace : inside(schemaPlace, keyword)),
      message: `${toWords(place)}: ${text}`,
      keyword,
    };
  }
}
