#!/bin/sh
# Makes an AOT cache: the function is started as on Lambda, primes itself and ends at its checkpoint,
# where nobody answers; the JVM writes what it has loaded.
# Usage: aot-cache.sh JAVA CLASSPATH HANDLER CACHE
set -eu
AWS_LAMBDA_RUNTIME_API=127.0.0.1:9 AWS_LAMBDA_INITIALIZATION_TYPE=snap-start _HANDLER="$3" \
  "$1" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$4" \
  -Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac -classpath "$2" \
  com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$3" || true
test -s "$4"
