import type { Json } from "@flowrunner/engine";
import type { Transaction } from "../store/port/store.js";
import { DataLost } from "./data-lost.js";

interface Entry {
  readonly json: Json;
  readonly length: number;
}

/** Characters of JSON text whose values are kept. */
const keptLength = 64 * 1024 * 1024;

/** Payloads that were read lately. Their hash is their content, so none is ever out of date. */
export class PayloadCache {
  readonly #entries = new Map<string, Entry>();
  #length = 0;

  /** What these hashes stand for, read where it is not known. Throws when one is not stored. */
  async load(tx: Transaction, hashes: readonly string[]): Promise<Map<string, Json>> {
    const absent = hashes.filter((hash) => !this.#entries.has(hash));
    const texts = absent.length > 0 ? await tx.payloads.get(absent) : new Map<string, string>();
    return new Map(
      hashes.map((hash) => [hash, this.#entries.get(hash)?.json ?? this.#add(hash, found(texts, hash))]),
    );
  }

  #add(hash: string, text: string): Json {
    const json = JSON.parse(text) as Json;
    this.#entries.set(hash, { json, length: text.length });
    this.#length += text.length;
    this.#trim();
    return json;
  }

  #trim(): void {
    for (const [hash, { length }] of this.#entries) {
      if (this.#length <= keptLength) return;
      this.#entries.delete(hash);
      this.#length -= length;
    }
  }
}

function found(texts: ReadonlyMap<string, string>, hash: string): string {
  const text = texts.get(hash);
  if (text === undefined) throw new DataLost(`The value ${hash} of the run is not stored any more.`);
  return text;
}
