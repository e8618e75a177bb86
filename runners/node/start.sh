#!/opt/flowrunner/entry/sh
# The first process of a container that runs Node code.
set -- container node /opt/flowrunner/node/bootstrap.mjs
. /opt/flowrunner/entry/entry.sh
