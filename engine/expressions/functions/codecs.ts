import { sha256 } from "@noble/hashes/sha2.js";
import type { Json } from "../../json.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { MAX_VALUE_DEPTH } from "../comparison.js";
import type { Frame } from "../frame.js";
import { jsonText } from "../leaving.js";
import { PRICES } from "../prices.js";
import { encodeUtf8 } from "../../utf8.js";
import { Bytes, type Value } from "../values.js";
import { asFunction, type FunctionTable } from "./definition.js";
import { text } from "./expected.js";

export const CODECS: FunctionTable = {
  toJson: asFunction(1, jsonText),
  fromJson: asFunction(1, fromJson),
  "base64.encode": asFunction(1, (frame, value) => encodeBase64(octets(frame, value))),
  "base64.decode": asFunction(1, (frame, value) => {
    const given = text(frame, value);
    frame.spendText(given.length);
    return new Bytes(decodeBase64(given) ?? frame.fail("the text is no base64"));
  }),
  sha256: asFunction(1, (frame, value) => hex(sha256(octets(frame, value, PRICES.hashed)))),
  uuid: asFunction(0, uuid),
};

/** Bytes as they are, text as UTF-8. */
function octets(frame: Frame, value: Value, price = 1): Uint8Array {
  const length = value instanceof Bytes ? value.data.length : text(frame, value).length;
  frame.spendText(length, price);
  return value instanceof Bytes ? value.data : encodeUtf8(text(frame, value));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (octet) => octet.toString(16).padStart(2, "0")).join("");
}

/** A UUID of version 8 that is the same whenever the run is replayed: a hash of the seed, the place of the call and its number. */
function uuid(frame: Frame): string {
  frame.spend(PRICES.uuid);
  const hash = sha256(encodeUtf8(JSON.stringify([frame.environment.seed, frame.at, frame.uuidCalls++])));
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hex(hash.subarray(0, 16)).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function fromJson(frame: Frame, value: Value): Json {
  const given = text(frame, value);
  frame.spendText(given.length);
  chargeStructure(frame, given);
  try {
    return JSON.parse(given) as Json;
  } catch {
    return frame.fail("the text is no JSON");
  }
}

/** Charges as many elements as the text can hold, and refuses what is nested too deep, before anything is made of it. */
function chargeStructure(frame: Frame, json: string): void {
  let elements = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    else if (character === ",") elements++;
    if (depth > MAX_VALUE_DEPTH) frame.fail(`the JSON is nested deeper than ${MAX_VALUE_DEPTH} levels`);
  }
  frame.spend(elements);
}
