#!/bin/sh
# Compares POST /v1/decisions with an endpoint of the same app that parses the same body and answers a constant.
# Prints a line for each round: endpoint, requests/s, p50 ms, p99 ms, failed requests. Needs wrk.
set -eu
cd "$(dirname "$0")/../.."
PORT="${PORT:-18081}" SECONDS_EACH="${SECONDS_EACH:-10}" ROUNDS="${ROUNDS:-3}" CONNECTIONS="${CONNECTIONS:-64}"
mvn -q -B -Pload -DskipTests package
java -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$PORT" -jar target/load/quarkus-app/quarkus-run.jar > target/load/app.log 2>&1 &
APP=$!
# An event loop that hangs keeps a polite signal from ending the app.
trap 'kill $APP; sleep 3; kill -9 $APP 2> /dev/null || true' EXIT
until curl -sf --max-time 2 -o /dev/null "http://127.0.0.1:$PORT/q/health/ready"; do
  kill -0 $APP || exit 1
  sleep 0.5
done
round() {
  printf '%s ' "$1"
  wrk -t1 -c"$CONNECTIONS" -d"$2"s -s src/jmh/post.lua "http://127.0.0.1:$PORT$1" | sed -n 's/^FIGURES //p'
}
# Both are warm before the first figure counts.
for path in /load/constant /v1/decisions; do round "$path" "$SECONDS_EACH" > /dev/null; done
for i in $(seq "$ROUNDS"); do
  round /load/constant "$SECONDS_EACH"
  round /v1/decisions "$SECONDS_EACH"
done
echo "load average $(cat /proc/loadavg)"
