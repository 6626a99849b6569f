#!/bin/sh
# Runs once, when the database's folder is new, as the superuser.
# TIERLINE_PASSWORD is the password of the login role. See role.sql.
set -eu
: "${TIERLINE_PASSWORD:?Set TIERLINE_PASSWORD, the password of the login role}"
here=$(dirname "$0")
psql -v ON_ERROR_STOP=1 -v password="$TIERLINE_PASSWORD" -U "${POSTGRES_USER:-postgres}" \
    -d postgres -f "$here/setup/role.sql"
