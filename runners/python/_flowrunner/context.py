"""What user code is given as `ctx`."""

import types


class Log:
    """`ctx.log(message, **fields)`, or with a level: `ctx.log.warn(…)`."""

    def __init__(self, send):
        self._send = send

    def __call__(self, message, **fields):
        self._write("info", message, fields)

    def debug(self, message, **fields):
        self._write("debug", message, fields)

    def info(self, message, **fields):
        self._write("info", message, fields)

    def warn(self, message, **fields):
        self._write("warn", message, fields)

    def error(self, message, **fields):
        self._write("error", message, fields)

    def _write(self, level, message, fields):
        line = {"level": level, "message": str(message), "fields": fields}
        try:
            self._send({"log": line})
        except (TypeError, ValueError, RecursionError):  # NaN, a circle, a key that is no text
            self._send({"log": {**line, "fields": {name: repr(value) for name, value in fields.items()}}})


class Context:
    def __init__(self, given, send):
        self.run = types.SimpleNamespace(**given["run"])
        self.step = given["step"]
        self.attempt = given["attempt"]
        self.idempotencyKey = given["idempotencyKey"]
        self.deadline = given["deadline"]
        self.secrets = types.MappingProxyType(given["secrets"])
        files = given["files"]
        self.files = None if files["access"] == "none" else types.SimpleNamespace(**files)
        self.log = Log(send)
        self._given = given
        self._data = None
        self._send = send
        self._cancelled = None

    @property
    def cancelled(self):
        """Only code that asks outlives SIGTERM; other code has nothing to tidy up."""
        if self._cancelled is None:
            import signal

            self._cancelled = False
            signal.signal(signal.SIGTERM, self._cancel)
        return self._cancelled

    def _cancel(self, *_):
        self._cancelled = True

    def progress(self, done, total=None, text=None):
        self._send({"progress": {"done": done, "total": total, "text": text}})

    @property
    def data(self):
        """Only code that uses records pays for their client."""
        if self._given["data"] is None:
            raise RuntimeError("ctx.data is not there: the step does not declare `data`")
        if self._data is None:
            from .data import Data

            self._data = Data(self._given)
        return self._data
