import { Bytes, Dict, Duration, Int, type Key, List, Timestamp, TypeName, type Value } from "../values.js";

/** `cel.expr.Value` as @bufbuild/cel-spec reads it. */
export interface ProtoValue {
  readonly kind: { readonly case?: string; readonly value?: unknown };
}

/** The value of the language that a value of the conformance suite stands for. */
export function fromProto({ kind }: ProtoValue): Value {
  switch (kind.case) {
    case "int64Value":
      return new Int(Number(kind.value));
    case "bytesValue":
      return new Bytes(kind.value as Uint8Array);
    case "listValue":
      return new List((kind.value as { values: ProtoValue[] }).values.map(fromProto));
    case "mapValue":
      return Dict.of(
        new Map(
          (kind.value as ProtoMap).entries.map(({ key, value }) => [keyOf(fromProto(key)), fromProto(value)]),
        ),
      );
    case "typeValue":
      return new TypeName(kind.value as string);
    case "nullValue":
      return null;
    case "objectValue":
      return wellKnown(kind.value as Any);
    default:
      return kind.value as Value;
  }
}

interface ProtoMap {
  readonly entries: readonly { readonly key: ProtoValue; readonly value: ProtoValue }[];
}

function keyOf(key: Value): Key {
  return key instanceof Int ? key.value : (key as Key);
}

interface Any {
  readonly typeUrl: string;
  readonly value: Uint8Array;
}

function wellKnown({ typeUrl, value }: Any): Value {
  const [seconds, nanos] = [1, 2].map((field) => varint(value, field));
  const total = seconds! * 1_000_000_000n + nanos!;
  if (typeUrl.endsWith("Timestamp")) return new Timestamp(total);
  if (typeUrl.endsWith("Duration")) return new Duration(total);
  throw new Error(`no value of the language stands for ${typeUrl}`);
}

/** A field of a message that has only varints. */
function varint(message: Uint8Array, wanted: number): bigint {
  let at = 0;
  while (at < message.length) {
    const field = message[at++]! >> 3;
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const octet = message[at++]!;
      value |= BigInt(octet & 127) << shift;
      if (octet < 128) break;
    }
    if (field === wanted) return BigInt.asIntN(64, value);
  }
  return 0n;
}
