#!/opt/flowrunner/entry/sh
# The first process of a container that runs Bash code.
set -- container bash --noprofile --norc /opt/flowrunner/bash/bootstrap.sh
. /opt/flowrunner/entry/entry.sh
