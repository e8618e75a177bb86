# Where a cluster of this machine lives. Sourced by the scripts beside it.
#
# One machine can hold several, told apart by FLOWRUNNER_CLUSTER (default `local`; at most seven letters): all that
# belongs to a cluster is its state folder, its control group, its network device and the loop devices of its volumes.

cluster="${FLOWRUNNER_CLUSTER:-local}"
state="${XDG_STATE_HOME:-$HOME/.local/state}/flowrunner/clusters/$cluster"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/flowrunner/cluster"
group="flowrunner-$cluster"
device="fr-$cluster"

# One `up` or `down` of a cluster at a time. A script that the holder calls is inside of the lock.
lock() {
  [ -z "${CLUSTER_IS_LOCKED:-}" ] || return 0
  mkdir -p "$cache"
  exec 9>"$cache/$cluster.lock"
  flock 9
  export CLUSTER_IS_LOCKED=1
}

require() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "'$program' is needed, and not on the PATH" >&2; exit 1; }
  done
}

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
    [ "$SECONDS" -lt "$end" ] || { echo "not within $seconds s: $what; see the logs in $state/node/log" >&2; return 1; }
    sleep 0.1
  done
}
