#!/bin/sh
# Installs from this folder, without internet: ./install.sh [--to FOLDER] [--service]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
for node in "$here"/node_modules/node-linux-*/bin/node; do
  if [ -x "$node" ] && "$node" --version >/dev/null 2>&1; then exec "$node" "$here/deploy/install.ts" "$@"; fi
done
echo "这个安装包不适合本机的处理器或系统（需要 glibc 的 Linux）· this package does not run on this machine" >&2
exit 1
