#!/bin/sh
# Stands in the folder of the installation: ./zhenzhi start | stop | status | upgrade FILE | roll-back | verify …
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
for node in "$here"/current/node_modules/node-linux-*/bin/node; do exec "$node" "$here/current/deploy/manage.ts" "$here" "$@"; done
