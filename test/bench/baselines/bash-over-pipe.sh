# The least that runs a script it is given: code comes in up to a NUL, what it leaves in $FLOW_OUTPUT goes out.
echo ready
IFS= read -r -d '' code
export FLOW_OUTPUT=$1
(
  set -euo pipefail
  eval "$code"
)
printf '%s\n' "$(<"$FLOW_OUTPUT")"
