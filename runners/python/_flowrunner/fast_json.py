"""JSON by the interpreter's own parts: the module `json` brings regular expressions, a third of a start's work."""

from types import SimpleNamespace


def refuse(value):
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


try:
    from _json import encode_basestring, make_encoder, make_scanner
except ImportError:  # an interpreter without them
    import json

    loads = json.loads

    def dumps(value, default=refuse):
        return json.dumps(value, default=default, allow_nan=False, ensure_ascii=False, separators=(",", ":"))

else:
    scan = make_scanner(
        SimpleNamespace(
            strict=True,
            object_hook=None,
            object_pairs_hook=None,
            parse_float=float,
            parse_int=int,
            parse_constant=float,
            memo={},
        )
    )

    def loads(text):
        return scan(text, 0)[0]

    def dumps(value, default=refuse):
        # Circles are detected; keys are not sorted; keys that are no text are errors, and so are NaN and infinity.
        encode = make_encoder({}, default, encode_basestring, None, ":", ",", False, False, False)
        return "".join(encode(value, 0))
