/** A plain scalar that YAML 1.1 (kubectl) and YAML 1.2 (editors, this parser) read differently. */
export interface Ambiguity {
  readonly yaml11: string;
  readonly yaml12: string;
}

interface Trap extends Ambiguity {
  readonly pattern: RegExp;
  readonly except?: RegExp;
}

const text = "text";
const traps: readonly Trap[] = [
  { pattern: /^(?:y|Y|yes|Yes|YES|on|On|ON)$/, yaml11: "true", yaml12: text },
  { pattern: /^(?:n|N|no|No|NO|off|Off|OFF)$/, yaml11: "false", yaml12: text },
  { pattern: /^[-+]?0[0-9_]+$/, yaml11: "an octal number", yaml12: "a decimal number" },
  { pattern: /^[-+]?0[oO][0-7_]+$/, yaml11: text, yaml12: "an octal number" },
  { pattern: /^[-+]?0[bB][01_]+$/, yaml11: "a binary number", yaml12: text },
  {
    pattern: /^[-+]?0[xX][0-9a-fA-F_]+$/,
    except: /^0x[0-9a-fA-F]+$/,
    yaml11: "a hexadecimal number",
    yaml12: text,
  },
  { pattern: /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, yaml11: "a number to the base 60", yaml12: text },
  { pattern: /^[-+]?\d[\d_]*_[\d_]*(?:[eE][-+]?\d+)?$/, yaml11: "a number", yaml12: text },
  { pattern: /^[-+]?(?=[\d.]*\d?_)[\d_]*\.[\d_]*(?:[eE][-+]?\d+)?$/, yaml11: "a number", yaml12: text },
  { pattern: /^[-+]?\d+[eE][-+]?\d+$/, yaml11: text, yaml12: "a number" },
  { pattern: /^[-+]?(?:\d+\.\d*|\.\d+)[eE]\d+$/, yaml11: text, yaml12: "a number" },
  { pattern: /^[-+]?\d+\.$/, yaml11: text, yaml12: "a number" },
  {
    pattern: /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*)?$/,
    yaml11: "a timestamp",
    yaml12: text,
  },
  { pattern: /^(?:=|<<)$/, yaml11: "a special value", yaml12: text },
];

/** How the two versions read an unquoted scalar, where they differ; else null. */
export function ambiguityOf(scalar: string): Ambiguity | null {
  if (scalar.length > 64) return null;
  const trap = traps.find(({ pattern, except }) => pattern.test(scalar) && !except?.test(scalar));
  return trap ? { yaml11: trap.yaml11, yaml12: trap.yaml12 } : null;
}

/** Words that YAML 1.1 reads as booleans, whatever their place. */
export function isYaml11Boolean(word: string): boolean {
  return traps[0]!.pattern.test(word) || traps[1]!.pattern.test(word);
}
