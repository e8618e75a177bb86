"""A raised exception in the protocol's form, with the user's frames only."""

import json
import re
import traceback

from . import packages


def describe(error, bootstrap_folder, root):
    code = getattr(error, "code", None)
    is_own = isinstance(code, str) and re.fullmatch(r"[A-Za-z][A-Za-z0-9_.-]{0,63}", code)
    description = {
        "code": code if is_own else "CodeError",
        "message": message_of(error, root),
        "retryable": getattr(error, "retryable", True) is not False,
        "name": type(error).__name__,
        "trace": trace_of(error, bootstrap_folder),
    }
    if hasattr(error, "details"):
        description["details"] = json.loads(json.dumps(error.details, default=str))
    return description


def message_of(error, root):
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return str(error)
    looked = ", ".join(["the standard library", *packages.where_looked(root)])
    if root is None:
        return f"{error}: looked in {looked}; there are no files to hold packages"
    package = error.name.partition(".")[0]
    return f"{error}: looked in {looked}. Add it with: python3 -m pip install --target {packages.folder(root)} {package}"


def trace_of(error, bootstrap_folder):
    """Frames of the bootstrap, and of the import system on its way to a missing module, are left out."""
    summary = traceback.TracebackException.from_exception(error)
    seen = summary
    while seen is not None:
        seen.stack[:] = [frame for frame in seen.stack if not is_ours(frame.filename, bootstrap_folder)]
        seen = seen.__cause__ or seen.__context__
    return "".join(summary.format())


def is_ours(filename, bootstrap_folder):
    return filename.startswith((bootstrap_folder, "<frozen importlib"))
