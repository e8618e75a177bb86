const LONGEST_NAME = 253;
const LONGEST_LOCAL_PART = 64;

/** RFC 1123: letters, digits and inner hyphens, at most 63 a label. */
export function isHostname(text: string): boolean {
  return text.length <= LONGEST_NAME && text.split(".").every(isLabel);
}

function isLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(text);
}

/** Four decimal numbers up to 255, without leading zeros (which some readers take for octal). */
export function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** RFC 4291 §2.2: eight groups, `::` at most once, the last two groups possibly as IPv4. No zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const tail = groups.at(-1);
  const endsInIpv4 = tail !== undefined && !text.endsWith(":") && isIpv4(tail);
  const hex = endsInIpv4 ? groups.slice(0, -1) : groups;
  const size = hex.length + (endsInIpv4 ? 2 : 0);
  return (
    hex.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (halves.length === 2 ? size <= 7 : size === 8)
  );
}

/** RFC 5321 `Mailbox`, ASCII only. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  return at > 0 && isLocalPart(text.slice(0, at)) && isMailDomain(text.slice(at + 1));
}

function isLocalPart(text: string): boolean {
  if (text.length > LONGEST_LOCAL_PART) return false;
  if (/^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"$/.test(text)) return true;
  return text.split(".").every((atom) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(atom));
}

function isMailDomain(text: string): boolean {
  const literal = /^\[(IPv6:)?([^\]]*)\]$/i.exec(text);
  if (!literal) return isHostname(text);
  return literal[1] ? isIpv6(literal[2]!) : isIpv4(literal[2]!);
}
