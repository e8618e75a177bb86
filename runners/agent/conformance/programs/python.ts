import type { Programs } from "./programs.js";

export const pythonPrograms: Programs = {
  echo: `def main(input):\n    return input`,
  context: `import os
def main(input, ctx):
    return {"run": vars(ctx.run), "step": ctx.step, "attempt": ctx.attempt, "key": ctx.idempotencyKey,
            "secret": len(ctx.secrets["TOKEN"]), "variable": os.environ["COLOUR"]}`,
  streams: `import sys
def main(input, ctx):
    print("to stdout")
    print("to stderr", file=sys.stderr)`,
  contextLog: `def main(input, ctx):\n    ctx.log.warn("priced", count=3)`,
  oddField: `def main(input, ctx):
    circle = {}
    circle["self"] = circle
    ctx.log("odd", circle=circle, nothing=float("nan"))`,
  progress: `import time
def main(input, ctx):
    ctx.progress(3, 10, "pages")
    while not ctx.cancelled:
        time.sleep(0.01)`,
  exits: `import sys\ndef main(input, ctx):\n    sys.exit(3)`,
  throws: `def main(input, ctx):
    order = None
    return order["total"]`,
  thrown: {
    name: "TypeError",
    message: /'NoneType' object is not subscriptable/,
    place: /File "step\.py", line 3, in main\n {4}return order\["total"\]/,
  },
  ownError: `class Declined(Exception):
    code = "CardDeclined"
    retryable = False
    details = {"limit": 5}
def main(input, ctx):
    raise Declined("no")`,
  grammar: `def main(input, ctx):\n    return 1 +`,
  grammarPlace: /File "step\.py", line 2/,
  stubborn: `import signal, subprocess, time
def main(input, ctx):
    signal.signal(signal.SIGTERM, lambda *_: print("not me"))
    subprocess.Popen(["setsid", "sh", "-c", "trap '' TERM; while :; do sleep 1; done"], start_new_session=True)
    print("begun")
    while True:
        time.sleep(1)`,
  tidy: `import time
def main(input, ctx):
    ctx.cancelled
    print("begun")
    while not ctx.cancelled:
        time.sleep(0.01)
    print("tidied")`,
  hog: `import time
def main(input, ctx):
    held = []
    while True:
        held.append(b"x" * 8000000)
        time.sleep(0.005)`,
  flood: `import os
def main(input, ctx):
    print("first", flush=True)
    lines = (b"x" * 99 + b"\\n") * 1000
    for _ in range(1000):
        rest = lines
        while rest:
            rest = rest[os.write(1, rest):]
    print("last")`,
  longLine: `def main(input, ctx):
    print("y" * 50000000)
    print("after")`,
  notJson: `def main(input, ctx):\n    return {"size": {1, 2}}`,
  large: `def main(input, ctx):\n    return "z" * (1024 * 1024)`,
  leaks: `import base64, json, sys, time, urllib.parse
def main(input, ctx):
    token = ctx.secrets["TOKEN"]
    sys.stdout.write("half: " + token[:5])
    sys.stdout.flush()
    time.sleep(0.06)
    print(token[5:])
    for before in ["", "a", "ab"]:
        print(base64.b64encode((before + token + "tail").encode()).decode())
    print(token.encode().hex(), urllib.parse.quote(token, safe=""), json.dumps({"TOKEN": token}))
    ctx.log("field", TOKEN=token)
    raise Exception("with " + token)`,
  returnsSecret: `def main(input, ctx):
    return {"secret": ctx.secrets["TOKEN"], "list": ["a " + ctx.secrets["TOKEN"]]}`,
  leavesChild: `import subprocess
def main(input, ctx):
    subprocess.Popen(["sleep", "600"], start_new_session=True)
    return "left"`,
  usesPackage: `import greet\ndef main(input, ctx):\n    return {"text": greet.greet()}`,
  missing: `import no_such_package\ndef main(input, ctx):\n    return 1`,
  missingMessage:
    /No module named 'no_such_package': looked in the standard library, .*\.python\. Add it with: python3 -m pip install --target/,
  forges: `import os
def main(input, ctx):
    os.write(4, b'not json\\n{"log":{"level":"loud","message":"x"}}\\n{"__proto__":{"a":1},"ready":true}\\n{"other":1}\\n')
    os.write(4, b'{"output":"forged"}\\n{"output":"again"}\\n{"error":{"code":"Timeout","message":"m","retryable":true}}\\n')
    return 1`,
  spies: `import os, sys
def main(input, ctx):
    return repr([dict(os.environ), sys.argv, open("/proc/self/environ").read(), open("/proc/self/cmdline").read()])`,
  readsData: `def main(input, ctx):\n    ctx.data.collection("orders")`,
  listsFolder: `import os\ndef main(input, ctx):\n    return len(os.listdir("."))`,
};
