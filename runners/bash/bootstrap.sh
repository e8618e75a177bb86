# Runs one attempt of a Bash script: reads the request on 3, answers on 4. See docs/runtimes.md.
#
# The request is a line with the number of bytes that follow, and so many bytes of assignments: exported are the
# variables of the script, not exported `request_*`. Bash has no JSON, so what the script leaves in $FLOW_OUTPUT is
# handed on as text: {"outputText": BYTES} and so many bytes.

# Sets REPLY to $1 as a JSON string.
to_json() {
  local LC_ALL=C
  REPLY=${1:0:4096}
  REPLY=${REPLY//\\/\\\\}
  REPLY=${REPLY//\"/\\\"}
  REPLY=${REPLY//$'\n'/\\n}
  REPLY=${REPLY//[$'\x01'-$'\x1f']/ }
  REPLY="\"$REPLY\""
}

# fail NAME MESSAGE TRACE STATUS
fail() {
  local message trace
  to_json "$2"; message=$REPLY
  to_json "$3"; trace=$REPLY
  printf '{"error":{"code":"CodeError","name":"%s","message":%s,"trace":%s,"retryable":true,"details":{"exitCode":%d}}}\n' \
    "$1" "$message" "$trace" "$4" >&4
  exit "$4"
}

fail_with_status() {
  local status=$1 line command trace='' message
  [[ -f $TMPDIR/failure ]] && { read -r line; IFS= read -r -d '' command; } <"$TMPDIR/failure"
  [[ -n ${line:-} ]] && trace="step.sh: line $line: $command"
  if ((status > 128)) && message=$(kill -l "$((status - 128))" 2>/dev/null); then
    fail Signal "The script was ended by SIG$message" "$trace" "$status"
  elif ((status == 127)); then
    fail CommandNotFound "A command was not found (exit code 127): looked in $PATH. Install it there${request_root:+, or call it by its path below $request_root}" "$trace" 127
  fi
  fail ExitCode "The script ended with exit code $status" "$trace" "$status"
}

send_output() {
  local LC_ALL=C text=''
  [[ -f $FLOW_OUTPUT ]] && IFS= read -r -N "$((request_output_bytes + 1))" text <"$FLOW_OUTPUT"
  printf '{"outputText":%d}\n%s' "${#text}" "$text" >&4
}

# Sets `script` to where the code is; it is written to a file so that errors name their lines.
find_script() {
  if [[ -z $request_file ]]; then
    script=./step.sh
    # The first line leads back to the working directory: found by a short name, run in its own place.
    printf 'cd -- "$OLDPWD";%s\n' "$request_code" >"$TMPDIR/step.sh"
    return
  fi
  local home sum
  home=$(realpath "$request_root")
  script=$(realpath "$home/$request_file" 2>/dev/null)
  [[ -n $request_root && -f $script ]] || fail FileNotFound "There is no file $request_file in the project's files" '' 1
  [[ $script == "$home"/* ]] || fail FileOutside "The file $request_file is outside the project's files" '' 1
  sum=$(sha256sum <"$script")
  printf '{"fileHash":"sha256:%s"}\n' "${sum%% *}" >&4
}

prepare() {
  exec 3<&- 4>&-
  unset "${!request_@}"
  [[ $script == ./* ]] && cd -- "$TMPDIR"
  set -Eeuo pipefail
  trap '[[ $- != *e* ]] || printf "%s\n%s" "$LINENO" "$BASH_COMMAND" >"$TMPDIR/failure"' ERR
}

printf '{"ready":true}\n' >&4
IFS= read -r -u 3 size || exit 0
LC_ALL=C IFS= read -r -N "$size" -u 3 request
eval "$request"
unset request size

export FLOW_INPUT=$TMPDIR/input.json FLOW_OUTPUT=$TMPDIR/output
printf '%s' "$request_input" >"$FLOW_INPUT"
: >"$FLOW_OUTPUT"
find_script
trap : TERM # the script decides what a stop order means; this shell reports how it ended
(
  prepare
  source "$script"
)
status=$?
((status == 0)) || fail_with_status "$status"
send_output
read -r -u 3 _ # the agent ends what has returned; until then it can see what the process has used
