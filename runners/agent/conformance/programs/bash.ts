import type { Programs } from "./programs.js";

const noContext = { notApplicable: "a script has no ctx: it logs to stdout and stderr" };

export const bashPrograms: Programs = {
  echo: `cat "$FLOW_INPUT" >"$FLOW_OUTPUT"`,
  context: String.raw`cat >"$FLOW_OUTPUT" <<END
{"run": {"id": "$FLOW_RUN", "flow": "hello", "version": "1", "startedAt": "2026-01-02T03:04:05Z", "attempt": 1},
 "step": "$FLOW_STEP", "attempt": $FLOW_ATTEMPT, "key": "$FLOW_IDEMPOTENCY_KEY", "secret": ${"${#TOKEN}"}, "variable": "$COLOUR"}
END`,
  streams: `echo "to stdout" >/dev/stdout\necho "to stderr" >/dev/stderr`,
  contextLog: noContext,
  oddField: noContext,
  progress: { notApplicable: "a script has no ctx: it cannot report progress" },
  exits: `exit 3`,
  throws: `total=0
# The next line fails.
grep -q nothing /dev/null
echo "not reached"`,
  thrown: { name: "ExitCode", message: /exit code 1/, place: /step\.sh: line 3: grep -q nothing/ },
  ownError: { notApplicable: "a script fails with an exit code alone" },
  grammar: `echo begin\nif then fi`,
  grammarPlace: /step\.sh: line 2/,
  stubborn: `trap 'echo "not me"' TERM
setsid sh -c "trap '' TERM; while :; do sleep 1; done" &
echo begun
while :; do sleep 1 || :; done`,
  tidy: `trap 'echo tidied; exit 0' TERM
echo begun
while :; do sleep 0.01; done`,
  hog: `held=$(head -c 4000000 /dev/zero | tr '\\0' x)
while :; do held=$held$held; sleep 0.05; done`,
  flood: `echo first
{ yes "$(printf 'x%.0s' {1..99})" || :; } | head -n 1000000
echo last`,
  longLine: `head -c 50000000 /dev/zero | tr '\\0' y\necho\necho after`,
  notJson: `echo "neither JSON nor an assignment" >"$FLOW_OUTPUT"`,
  large: `{ printf '"'; head -c 1048576 /dev/zero | tr '\\0' z; printf '"'; } >"$FLOW_OUTPUT"`,
  leaks: String.raw`printf 'half: %s' "${"${TOKEN:0:5}"}"
sleep 0.06
echo "${"${TOKEN:5}"}"
for before in "" a ab; do printf '%stail' "$before$TOKEN" | base64 -w 0; echo; done
printf %s "$TOKEN" | od -An -v -tx1 | tr -d ' \n'; echo
python3 -I -S -c 'import json, os, urllib.parse; token = os.environ["TOKEN"]; print(urllib.parse.quote(token, safe=""), json.dumps(token))'
"with $TOKEN"`,
  returnsSecret: String.raw`printf '{"secret": "%s", "list": ["a %s"]}' "$TOKEN" "$TOKEN" >"$FLOW_OUTPUT"`,
  leavesChild: `setsid sleep 600 &\necho '"left"' >"$FLOW_OUTPUT"`,
  usesPackage: `source "$FLOW_FILES/lib/greet.sh"\necho "text=$(greet)" >"$FLOW_OUTPUT"`,
  missing: `no-such-command --version`,
  missingMessage: /A command was not found \(exit code 127\): looked in \S+\. Install it there/,
  forges: `exec 4>"/proc/$$/fd/4"
echo '{"output":"forged"}' >&4
echo '{"output":"again"}' >&4
echo 1 >"$FLOW_OUTPUT"`,
  spies: String.raw`{ printf '"'; { env; tr '\0' ' ' </proc/self/environ; tr '\0' ' ' </proc/$PPID/environ || :; } | tr -d '"\\\n\t' ; printf '"'; } >"$FLOW_OUTPUT"`,
  readsData: { notApplicable: "a script reads records with curl, given FLOW_DATA_URL" },
  listsFolder: `ls -A | wc -l >"$FLOW_OUTPUT"`,
};
