import type { Json, JsonObject } from "../json.js";
import { canonicalText } from "./canonical-text.js";
import { FindingList, Undecidable, type Finding } from "./findings.js";
import { usesOf } from "./keyword-uses.js";
import { inside, type Place } from "./place.js";
import { entering, type Position, type Scope } from "./position.js";
import type { Target } from "./schema-document.js";
import { Seen } from "./seen.js";
import { isObject } from "./shapes.js";

type SchemaKeys = readonly (string | number)[];

/** What came of a schema whose failing is no fault by itself. */
export interface Trial {
  readonly passes: boolean;
  readonly reason: Finding | undefined;
  readonly seen: Seen | undefined;
}

interface Changed {
  readonly seen: Seen | undefined;
  readonly place?: Place;
  readonly scope?: Scope;
  readonly findings?: FindingList;
}

const DEEPEST = 500;

/** Whether the value passes the schema; findings go to the position's list. Throws `Undecidable`. */
export function applySchema(schema: Json, value: Json, position: Position): boolean {
  if (schema === true) return true;
  if (position.findings.isFull) return false;
  const at = new Application(schema, value, position);
  at.spend(1);
  if (schema === false) return at.fail("", "nothing is allowed here");
  if (!isObject(schema))
    throw at.undecidable("", "its schema is malformed: expected an object, true or false");
  if (position.depth > DEEPEST)
    throw at.undecidable("", "nested too deeply to be checked, or its schema refers to itself without end");
  return applyKeywords(schema, at);
}

function applyKeywords(schema: JsonObject, outer: Application): boolean {
  const { uses, asksWhatWasSeen } = usesOf(schema);
  const at = outer.within(schema, asksWhatWasSeen);
  let passes = true;
  for (const use of uses) passes = use(at) && passes;
  if (at.seen !== outer.seen) outer.note(at.seen);
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
    return this.#descend(schema, this.value, schemaKeys, { seen: this.seen });
  }

  /** Applies what a reference means to this very value. */
  follow({ schema, resource }: Target, keyword: string): boolean {
    const scope = entering(resource, this.position.scope);
    return this.#descend(schema, this.value, [keyword], { scope, seen: this.seen });
  }

  /** Applies a schema to a property or an item of this value. */
  applyTo(key: string | number, value: Json, schema: Json, ...schemaKeys: SchemaKeys): boolean {
    return this.#descend(schema, value, schemaKeys, { place: this.#inside(key), seen: undefined });
  }

  /** Whether a property or an item passes a schema, telling nothing. */
  wouldPass(key: string | number, value: Json, schema: Json, ...schemaKeys: SchemaKeys): boolean {
    const findings = new FindingList(1);
    return this.#descend(schema, value, schemaKeys, { place: this.#inside(key), seen: undefined, findings });
  }

  /** Applies a schema to this very value, telling and noting nothing. */
  try(schema: Json, ...schemaKeys: SchemaKeys): Trial {
    const seen = this.seen && new Seen();
    const findings = new FindingList(1);
    const passes = this.#descend(schema, this.value, schemaKeys, { findings, seen });
    return { passes, seen, reason: findings.findings[0] };
  }

  /** Notes what another application to this value has looked at. */
  note(seen: Seen | undefined): void {
    if (!seen || !this.seen) return;
    this.spend(seen.size);
    this.seen.addAll(seen);
  }

  /** This application once inside the schema: in the schema's own resource, and with notes of its own if it asks. */
  within(schema: JsonObject, hasOwnNotes: boolean): Application<V> {
    const { position } = this;
    const scope = entering(position.document.ownerOf(schema), position.scope);
    if (scope === position.scope && !hasOwnNotes) return this;
    return new Application(schema, this.value, {
      ...position,
      scope,
      seen: hasOwnNotes ? new Seen() : position.seen,
    });
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
    const { place, schemaPlace } = this.position;
    return new Undecidable({ place, schemaPlace, keyword, text });
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

  /** The hot path: the new position is written out, for spreading objects costs more than all else here. */
  #descend(schema: Json, value: Json, schemaKeys: SchemaKeys, changed: Changed): boolean {
    if (schema === true) return true;
    const { document, work, place, schemaPlace, scope, findings, depth } = this.position;
    return applySchema(schema, value, {
      document,
      work,
      place: changed.place ?? place,
      schemaPlace: inside(schemaPlace, ...schemaKeys),
      scope: changed.scope ?? scope,
      findings: changed.findings ?? findings,
      seen: changed.seen,
      depth: depth + 1,
    });
  }

  #tell(keyword: string, text: string, place: Place): false {
    this.position.findings.add({ place, schemaPlace: this.position.schemaPlace, keyword, text });
    return false;
  }
}
