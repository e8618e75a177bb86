import { splitUri } from "../uri.js";
import { isIpv6 } from "./network.js";

/** RFC 3986: `[scheme]:…`; nothing is known about particular schemes. */
export function isUri(text: string): boolean {
  return splitUri(text).scheme !== undefined && isUriReference(text);
}

/** RFC 3986 §4.1: an absolute URI, or one relative to a base. */
export function isUriReference(text: string): boolean {
  const { scheme, authority, path, query, fragment } = splitUri(text);
  return (
    (scheme === undefined || /^[a-z][a-z\d+.-]*$/i.test(scheme)) &&
    (authority === undefined || isAuthority(authority)) &&
    hasOnly(path, "/") &&
    hasOnly(query ?? "", "/?") &&
    hasOnly(fragment ?? "", "/?")
  );
}

function isAuthority(text: string): boolean {
  const parts = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@]*)(?::(\d*))?$/.exec(text);
  if (!parts) return false;
  const [userinfo = "", host = ""] = parts.slice(1);
  if (userinfo.includes("@") || !hasOnly(userinfo, "")) return false;
  return host.startsWith("[") ? isLiteral(host.slice(1, -1)) : !/[:@]/.test(host) && hasOnly(host, "");
}

function isLiteral(text: string): boolean {
  return isIpv6(text) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(text);
}

/** Whether a text is of RFC 3986's `pchar` and some more characters only. */
function hasOnly(text: string, more: string): boolean {
  const other = text.replace(/[\w.~!$&'()*+,;=:@-]|%[\da-f]{2}/gi, "");
  return [...other].every((character) => more.includes(character));
}
