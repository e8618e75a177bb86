# The least that runs a script it is given: a line {code, input} comes in, a line of JSON goes out.
import json
import sys

print("ready", flush=True)
request = json.loads(sys.stdin.readline())
names = {}
exec(request["code"], names)
print(json.dumps(names["main"](request["input"])), flush=True)
