#!/opt/flowrunner/entry/sh
# The first process of a container that runs Python code.
set -- container python3 -I -S -X utf8 /opt/flowrunner/python/bootstrap.py
. /opt/flowrunner/entry/entry.sh
