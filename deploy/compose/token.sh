#!/bin/sh
# Prints a token of the simulated identity provider:  token.sh ann@example.test [Ann] [system-admin]
# Valid for eight hours. The same address is the same account.
set -eu
email=${1:?who? An e-mail address, please}
name=${2:-${email%%@*}}
groups=${3:+\"$3\"}
now=$(date +%s)

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

header=$(printf '{"alg":"RS256","kid":"trial"}' | base64url)
claims=$(printf '{"iss":"https://trial.example","aud":"orgs","sub":"%s","iat":%d,"exp":%d,"email":"%s","email_verified":true,"name":"%s","groups":[%s]}' \
    "$email" "$now" $((now + 28800)) "$email" "$name" "$groups" | base64url)
signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign "${KEYS:-/keys}/provider-key.pem" | base64url)
printf '%s.%s.%s\n' "$header" "$claims" "$signature"
