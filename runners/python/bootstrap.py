"""Runs one attempt of Python code: reads the request on 3, answers on 4. See docs/runtimes.md."""

import builtins
import os
import sys

REQUEST_FD = 3
MESSAGE_FD = 4

HOME = os.path.dirname(os.path.abspath(__file__))

sys.path.insert(0, HOME)
from _flowrunner import context, fast_json, packages, program  # noqa: E402

del sys.path[0]
sys.dont_write_bytecode = True  # nothing of ours is left beside the user's files


def write(line):
    data = memoryview(line.encode("utf-8", "surrogatepass") + b"\n")
    while data:
        data = data[os.write(MESSAGE_FD, data) :]


def send(message):
    write(fast_json.dumps(message, default=str))


def read_request():
    """The request is one line; nothing follows it, so a chunk that ends in a line end is the last."""
    chunks = []
    while not chunks or not chunks[-1].endswith(b"\n"):
        chunk = os.read(REQUEST_FD, 1 << 16)
        if not chunk:
            sys.exit(0)
        chunks.append(chunk)
    return fast_json.loads(b"".join(chunks).decode())


def output_line(value, limit):
    try:
        text = fast_json.dumps(value)
        size = len(text.encode())
    except (TypeError, ValueError, RecursionError) as error:
        raise program.InvalidOutput(error) from None
    if size > limit:
        raise program.OutputTooLarge(size, limit)
    return '{"output":%s}' % text


def finish(status):
    """Buffers are emptied by whoever ends; threads and handlers that linger have no say."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def run(request):
    given = request["context"]
    os.environ.update(given["env"])
    packages.install(given["files"]["root"])
    main = program.load(request["program"], given["files"]["root"], send)
    ctx = context.Context(given, send)
    value = program.call(main, request["input"], ctx)
    line = output_line(value, request["outputBytes"])
    sys.stdout.flush()
    sys.stderr.flush()
    write(line)


def start():
    for fd in (REQUEST_FD, MESSAGE_FD):
        os.set_inheritable(fd, False)
    sys.stdout.reconfigure(line_buffering=True)
    builtins.exit = builtins.quit = sys.exit
    compile("", "step.py", "exec")  # The first compilation is slow; it is made while there is time.
    send({"ready": True, "executable": sys.executable})
    request = read_request()
    try:
        run(request)
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else 0 if leaving.code is None else 1
        if isinstance(leaving.code, str):
            print(leaving.code, file=sys.stderr)
        finish(status)
    except BaseException as error:
        from _flowrunner import errors

        send({"error": errors.describe(error, HOME, request["context"]["files"]["root"])})
        finish(1)
    os.read(REQUEST_FD, 1)  # The agent ends what has returned; until then it can see what the process has used.


if __name__ == "__main__":
    start()
