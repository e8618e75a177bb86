"""Loads the code of an attempt and calls it."""

import os
import sys
import types


class InvalidOutput(Exception):
    code = "InvalidOutput"
    retryable = False

    def __init__(self, reason):
        super().__init__(f"What the code returned is not JSON: {reason}")


class OutputTooLarge(Exception):
    code = "OutputTooLarge"
    retryable = False

    def __init__(self, size, limit):
        super().__init__(f"The output has {size} bytes as JSON, {limit} are allowed; hand large data on as a file")


def load(program, root, send):
    """The `main` of the code; a file's hash is sent before any of it runs."""
    if "code" in program:
        source, path = program["code"], "step.py"
    else:
        source, path = read_file(program["file"], root, send)
        sys.path.insert(0, os.path.dirname(path))
    module = types.ModuleType("step")
    module.__file__ = path
    if "code" in program:
        module.__loader__ = Source(source)
    sys.modules["step"] = module
    exec(compile(source, path, "exec", dont_inherit=True), module.__dict__)
    if not callable(module.__dict__.get("main")):
        raise TypeError("The code has no entry: write `def main(input, ctx):`")
    return module.main


class Source:
    """Gives a traceback the lines of code that is in no file, when one is made."""

    def __init__(self, text):
        self._text = text

    def get_source(self, _name):
        return self._text


def read_file(name, root, send):
    if root is None:
        raise FileNotFoundError(f"There are no files here, so no file {name}")
    home = os.path.realpath(root)
    path = os.path.realpath(os.path.join(home, name))
    if not os.path.isfile(path):  # a pipe or a device would be read without an end
        raise FileNotFoundError(f"There is no file {name} in the project's files")
    if not path.startswith(home + os.sep):
        raise PermissionError(f"The file {name} is outside the project's files")
    with open(path, "rb") as file:
        source = file.read()
    import hashlib

    send({"fileHash": "sha256:" + hashlib.sha256(source).hexdigest()})
    return source, path


def call(main, given, ctx):
    result = main(given, ctx) if takes_context(main) else main(given)
    if not hasattr(result, "__await__"):
        return result
    import asyncio

    async def awaited():
        return await result

    return asyncio.run(awaited())


def takes_context(main):
    while hasattr(main, "__wrapped__"):
        main = main.__wrapped__
    if not isinstance(main, types.FunctionType):
        import inspect

        return len(inspect.signature(main).parameters) > 1
    takes_any_number = main.__code__.co_flags & 0x04
    return main.__code__.co_argcount > 1 or bool(takes_any_number)
