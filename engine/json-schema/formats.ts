import { compilePattern } from "./ecma-pattern.js";
import { isEmail, isHostname, isIpv4, isIpv6 } from "./formats/network.js";
import { isDate, isDateTime, isDuration, isTime } from "./formats/time.js";
import { isUri, isUriReference } from "./formats/uri.js";

export interface Format {
  /** Completes "expected …". */
  readonly words: string;
  readonly accepts: (text: string) => boolean;
}

/** The formats that are asserted. Any other name only informs. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ["date-time", { words: "a date and time such as 2025-01-31T09:30:00Z", accepts: isDateTime }],
  ["date", { words: "a date such as 2025-01-31", accepts: isDate }],
  ["time", { words: "a time with its zone such as 09:30:00Z", accepts: isTime }],
  ["duration", { words: "an ISO 8601 duration such as P1DT12H", accepts: isDuration }],
  ["email", { words: "an e-mail address", accepts: isEmail }],
  ["hostname", { words: "a host name", accepts: isHostname }],
  ["ipv4", { words: "an IPv4 address", accepts: isIpv4 }],
  ["ipv6", { words: "an IPv6 address", accepts: isIpv6 }],
  ["uri", { words: "a URI with its scheme such as https://example.com/", accepts: isUri }],
  ["uri-reference", { words: "a URI, absolute or relative", accepts: isUriReference }],
  ["uuid", { words: "a UUID", accepts: isUuid }],
  ["json-pointer", { words: "a JSON Pointer such as /items/0", accepts: isJsonPointer }],
  ["regex", { words: "a regular expression without look-around or back references", accepts: isRegex }],
]);

/** Formats of the standard that only inform: checking them takes tables of Unicode, or is of little use. */
export const unassertedFormats: ReadonlySet<string> = new Set([
  "idn-email",
  "idn-hostname",
  "iri",
  "iri-reference",
  "uri-template",
  "relative-json-pointer",
]);

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function isJsonPointer(text: string): boolean {
  return /^(?:\/(?:[^~/]|~[01])*)*$/.test(text);
}

function isRegex(text: string): boolean {
  return compilePattern(text).kind === "regex";
}
