interface ScriptParts {
  /** Where the checks go that reached something, a line each. */
  readonly wordsFile: string;
  /** How long to wait after the runner listener was reached: policies of a new pod may come late. */
  readonly settleSeconds: number;
}

/**
 * What a probe's pod does: waits until it reaches the runner listener, for half a minute at most, and a little more; then
 * tries to connect with each target of `TARGETS` (`check address port`, a line each) and writes down which it reached.
 * Whatever refuses a connection was not reached.
 */
export function probeScript({ wordsFile, settleSeconds }: ScriptParts): string {
  return `
reaches() { timeout 3 bash -c ': </dev/tcp/"$0"/"$1"' "$1" "$2" 2>/dev/null; }
runner=$(grep '^runner ' <<<"$TARGETS")
for _ in {1..30}; do reaches \${runner#runner } && break; sleep 1; done
sleep ${settleSeconds}
while read -r check address port; do
  reaches "$address" "$port" && echo "$check" >>${wordsFile} &
done <<<"$TARGETS"
wait
`;
}
