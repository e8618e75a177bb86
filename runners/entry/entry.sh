#!/bin/sh
# Starts a runtime's bootstrap and stands guard over it: in a pod as PID 1 of the container that runs user
# code, on a laptop as the leader of a process group.
#
#   entry.sh WORKER COMMAND [ARGUMENT...]
#
# 3 request, 4 messages, 1 and 2 log, 5 orders (a line `stop` is SIGTERM to everything), 6 events (`started PID`,
# `exit CODE`, what `times` prints, and in a container its counters). With FLOW_PIPES set they are the named pipes that
# the agent makes in that folder.
#
# E1  Nothing but this shell holds events: their end-of-file means that it is gone.
# E2  The end-of-file of orders, when whoever started this has died, ends everything.
# E3  Only as PID 1, where no process is a stranger, is -1 signalled.
# E4  The runtime's end is told before what it left behind is killed.
# E5  Stop orders reach user code; this shell outlives them to report, and whatever signal user code sends it: a shell that
#     reads a script catches INT, also as PID 1.
# E6  A crash of user code writes nothing of its memory, where its secrets are, to the disk.

worker=$1
shift

enter_container() {
  trap 'exit 143' TERM # as PID 1 it would be ignored, and the pod's end would wait for its grace
  until [ -p "$FLOW_PIPES/events" ]; do sleep 0.02; done # the last to be made
  exec 3<"$FLOW_PIPES/in" 4>"$FLOW_PIPES/out" 1>"$FLOW_PIPES/stdout" 2>"$FLOW_PIPES/stderr" \
    5<"$FLOW_PIPES/orders" 6>"$FLOW_PIPES/events"
  authorities=$FLOW_PIPES/authorities.pem
  [ -f "$authorities" ] && export NODE_EXTRA_CA_CERTS="$authorities" SSL_CERT_FILE="$authorities"
  scratch=${TMPDIR:-/tmp}
  export TMPDIR="$scratch/tmp"
  mkdir "$TMPDIR" "$scratch/work"
  cd "$scratch/work" || exit
  unset FLOW_PIPES
}

# A file `counter` with the line `1234` is told as `counter 1234`.
tell_counters() {
  for counter in /sys/fs/cgroup/memory.events /sys/fs/cgroup/memory.peak /sys/fs/cgroup/cpu.stat \
    /sys/fs/cgroup/memory/memory.oom_control /sys/fs/cgroup/memory/memory.max_usage_in_bytes \
    /sys/fs/cgroup/cpuacct/cpuacct.usage; do
    [ -r "$counter" ] && while read -r line; do echo "${counter##*/} $line"; done <"$counter"
  done
}

everyone="-$$" # E3: the process group; of PID 1 that is -1, all there is

# Children that left the process group still carry the worker in their environment, unless they cleared it.
kill_strays() {
  for environment in $(grep -l "FLOWRUNNER_WORKER=$worker" /proc/[0-9]*/environ 2>/dev/null); do
    stray=${environment#/proc/}
    kill -s KILL "${stray%/environ}" 2>/dev/null
  done
}

guard() {
  while read -r order <&5; do
    [ "$order" = stop ] && kill -s TERM -- "$everyone"
  done
  [ "$$" -eq 1 ] || kill_strays
  kill -s KILL -- "$everyone" # E2
}

[ -n "${FLOW_PIPES:-}" ] && enter_container
ulimit -c 0 # E6
FLOWRUNNER_WORKER=$worker "$@" 5<&- 6>&- & # E1
runtime=$!
exec 3<&- 4>&- >/dev/null 2>&1
trap '' TERM INT # E5
guard 6>&- &
echo "started $runtime" >&6

wait "$runtime"
echo "exit $?" >&6 # E4
times >&6
[ "$$" -eq 1 ] && tell_counters >&6
kill -s KILL -- "$everyone"
exit 0 # as PID 1: it has done what it is for, however the runtime ended
