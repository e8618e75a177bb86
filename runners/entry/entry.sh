#!/bin/sh
# Starts a runtime's bootstrap and stands guard over it: in a pod as PID 1 of the container that runs user
# code, on a laptop as the leader of a process group.
#
#   entry.sh WORKER COMMAND [ARGUMENT...]
#
# 3 request, 4 messages, 1 and 2 log, 5 orders (a line `stop` is SIGTERM to everything), 6 events (`started PID`,
# `exit CODE` and what `times` prints). With FLOW_PIPES set they are the named pipes of that folder.
#
# E1  Nothing but this shell holds events: their end-of-file means that it is gone.
# E2  The end-of-file of orders, when whoever started this has died, ends everything.
# E3  Only as PID 1, where no process is a stranger, is -1 signalled.
# E4  The runtime's end is told before what it left behind is killed.
# E5  Stop orders reach user code; this shell outlives them to report.

worker=$1
shift

if [ -n "${FLOW_PIPES:-}" ]; then
  exec 3<"$FLOW_PIPES/in" 4>"$FLOW_PIPES/out" 1>"$FLOW_PIPES/stdout" 2>"$FLOW_PIPES/stderr" \
    5<"$FLOW_PIPES/orders" 6>"$FLOW_PIPES/events"
  unset FLOW_PIPES
fi

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

FLOWRUNNER_WORKER=$worker "$@" 5<&- 6>&- & # E1
runtime=$!
exec 3<&- 4>&- >/dev/null 2>&1
trap '' TERM # E5
guard 6>&- &
echo "started $runtime" >&6

wait "$runtime"
echo "exit $?" >&6 # E4
times >&6
kill -s KILL -- "$everyone"
