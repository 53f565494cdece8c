#!/bin/sh
# Install Plenary from this folder: no network and no administrator are needed.
#
#   sh install.sh            into the folder "program" beside this file
#   sh install.sh FOLDER     into another folder, which everybody on this machine may use afterwards
set -eu
umask 022
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
for python in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        exec "$python" -I "$here/install.py" "$@"
    fi
done
echo "Plenary needs Python 3.11, 3.12 or 3.13, and this machine has none of them in its PATH." >&2
echo "Where there is one elsewhere: PYTHON=/that/python3 sh install.sh" >&2
exit 1
