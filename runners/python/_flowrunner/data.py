"""`ctx.data`: the records that the step declares."""

import http.client
import json
import time
from urllib.parse import quote, urlencode, urlsplit

# Between tries of one call, in seconds: each twice the one before.
FIRST_PAUSE_S = 0.1
MOST_PAUSE_S = 5
# How long a call is made again. Who is away is waited for: an outage ends no code. Who says that it failed, less.
PATIENCE_AWAY_S = 300
PATIENCE_FAILING_S = 15
TIMEOUT_S = 30


class DataError(Exception):
    """A call of the Data API was refused, or could not be made."""

    def __init__(self, code, status, message):
        super().__init__(message)
        self.code = code
        self.status = status
        # Whether another attempt of the step may fare better.
        self.retryable = status in (412, 429) or status >= 500


class Data:
    def __init__(self, given):
        url = urlsplit(given["data"]["url"])
        connect = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
        self._connection = connect(url.hostname, url.port, timeout=TIMEOUT_S)
        self._base = url.path
        self._token = given["data"]["token"]
        self._keys = f"{given['run']['attempt']}.{given['attempt']}"
        self._calls = 0

    def collection(self, name):
        return Collection(name, self._call)

    def _call(self, method, path, body=None, if_match=None, idempotency_key=None):
        headers = {"authorization": f"Bearer {self._token}", "content-type": "application/json"}
        if method != "GET":
            headers["idempotency-key"] = idempotency_key or self._new_key()
        if if_match is not None:
            headers["if-match"] = if_match if if_match == "*" else f'"{if_match}"'
        text = None if body is None else json.dumps(body, allow_nan=False).encode()
        begun = time.monotonic()
        pause = FIRST_PAUSE_S
        while True:
            try:
                return self._try(method, self._base + path, text, headers)
            except DataError as error:
                if time.monotonic() - begun >= patience_with(error.status):
                    raise
            time.sleep(pause)
            pause = min(2 * pause, MOST_PAUSE_S)

    def _new_key(self):
        """A call that is made again, because its answer was lost, carries the same key and is carried out once."""
        self._calls += 1
        return f"{self._keys}:{self._calls}"

    def _try(self, method, path, body, headers):
        try:
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
            text = response.read()
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            raise DataError("DataUnreachable", 503, f"The Data API could not be reached: {error}") from error
        if response.status >= 400:
            raise refusal(response.status, text)
        return json.loads(text) if text else None


class Collection:
    """Each write gives `{id, etag, createdAt, updatedAt}`, a deletion None. Options: `if_match`, `idempotency_key`."""

    def __init__(self, name, call):
        self._records = f"/collections/{quote(name, safe='')}/records"
        self._call = call

    def get(self, id):
        """`{id, etag, createdAt, updatedAt, data}`."""
        return self._call("GET", self._record(id))

    def list(self, **page):
        """A page by id: `{items, nextCursor}`."""
        return self._call("GET", f"{self._records}?{urlencode(page)}")

    def query(self, **query):
        """A page of what `filter`, `sort`, `limit` and `cursor` ask for: `{items, nextCursor}`."""
        return self._call("POST", f"{self._records}:query", query)

    def create(self, data, id=None, **options):
        return self._call("POST", self._records, {"id": id, "data": data}, **options)

    def put(self, id, data, **options):
        return self._call("PUT", self._record(id), {"data": data}, **options)

    def patch(self, id, patch, **options):
        return self._call("PATCH", self._record(id), patch, **options)

    def delete(self, id, **options):
        return self._call("DELETE", self._record(id), **options)

    def batch(self, changes, **options):
        """All or none of `[{op, id, data | patch, ifMatch}, …]`."""
        return self._call("POST", f"{self._records}:batch", {"changes": changes}, **options)["results"]

    def _record(self, id):
        return f"{self._records}/{quote(id, safe='')}"


def patience_with(status):
    if status < 500:
        return 0
    return PATIENCE_AWAY_S if status == 503 else PATIENCE_FAILING_S


def refusal(status, text):
    try:
        problem = json.loads(text)
        return DataError(problem["code"], status, problem["detail"])
    except (ValueError, KeyError, TypeError):
        return DataError("DataRefused", status, f"The Data API answered {status}")
