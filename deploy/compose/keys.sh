#!/bin/sh
# Makes the trial's keys, once: those of the service, and that of a simulated identity provider that token.sh signs with.
set -eu
cd "${KEYS:-/keys}"
umask 077

if [ ! -f signing-key.pem ]; then
    openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem
    openssl rand -base64 48 | tr -d '\n' > secrets-key
    openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out provider-key.pem
    # The modulus is 256 bytes at a fixed place of the public key's DER form.
    modulus=$(openssl pkey -in provider-key.pem -pubout -outform DER | tail -c +34 | head -c 256 |
        openssl base64 -A | tr '+/' '-_' | tr -d '=')
    echo "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"trial\",\"n\":\"$modulus\",\"e\":\"AQAB\"}]}" > provider.jwks
fi
if [ "$(id -u)" = 0 ]; then
    chown 1001 signing-key.pem secrets-key provider.jwks # the user of the service's image
fi
