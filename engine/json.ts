/** What JSON can say. Treated as immutable everywhere in the engine: a change is a new value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}
