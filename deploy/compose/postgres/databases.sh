#!/bin/bash
# Run once, when the database server is made: a database and an owner for each service, which sees nothing of the other.
set -eu
for name in doctorforu easyresponse; do
    password=$(tr -d '\n' <"/run/secrets/postgres_$name")
    psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres --set name="$name" --set password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
