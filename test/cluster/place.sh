# Where a cluster of this machine lives. Sourced by the scripts beside it.
#
# One machine can hold several, told apart by FLOWRUNNER_CLUSTER (default `local`; at most nine letters): all that
# belongs to a cluster is its state folder, its control group, its network device and the loop devices of its volumes.

cluster="${FLOWRUNNER_CLUSTER:-local}"
state="${XDG_STATE_HOME:-$HOME/.local/state}/flowrunner/clusters/$cluster"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/flowrunner/cluster"
group="flowrunner-$cluster"
device="fr-$cluster"

# The roots of the control group hierarchies: one with version 2, one for each controller with version 1.
hierarchies() {
  awk '$3 ~ /^cgroup2?$/ { print $2 }' /proc/mounts
}

# The node's first process, as the host numbers it; fails when the node does not run.
node_pid() {
  local pid
  pid=$(cat "$state/pid" 2>/dev/null) && grep -q "/$group/" "/proc/$pid/cgroup" 2>/dev/null && echo "$pid"
}

wait_until() {
  local what=$1 seconds=$2 end
  shift 2
  end=$((SECONDS + seconds))
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || { echo "not within $seconds s: $what; its logs: $state/node/log" >&2; return 1; }
    sleep 0.1
  done
}
