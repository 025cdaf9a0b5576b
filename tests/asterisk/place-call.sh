#!/usr/bin/env bash
# Real calls in the lab; each takes a few seconds and prints what happens. Start the lab first: run.sh start
#   place-call.sh answered [agent|caller]    inbound to queue support, 1001 answers, who ends
#   place-call.sh abandoned | no-answer | busy | declined
#   place-call.sh hold | transfer EXT | sales
#   place-call.sh phones [SECONDS]           all phones and the provider answer by themselves (for click-to-dial from the connector)
#   place-call.sh scenario NAME              any scenario of lab.py list, recorded to artifacts/asterisk/run/last
#   place-call.sh sipp-inbound [DNIS] [CALLS] [RATE] | sipp-customer | sipp-busy      sipp as the provider
#   place-call.sh load [lab.py load options]
set -euo pipefail
H=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd); D=run; [ "${LAB_ASTERISK:-22}" = 16 ] && D=run-16; R=${LAB_RUN:-$(cd "$H/../.." && pwd)/artifacts/asterisk/$D}; . "$R/env"; export PYTHONDONTWRITEBYTECODE=1
L="python3 $H/lab.py"; P="${TRUNK_HOST} -p ${TRUNK_PORT}"; A="$SIP_HOST:$SIP_PORT"
case "${1:-}" in
  answered) $L inbound --ends "${2:-caller}";;
  abandoned) $L inbound --ends abandon --ring 4;;
  no-answer) $L inbound --answer silent --talk 12;;
  busy) $L inbound --answer busy --talk 5;;
  declined) $L inbound --answer decline --talk 5;;
  hold) $L inbound --hold 3;;
  transfer) $L inbound --transfer "${2:-1002}";;
  sales) $L inbound --to 5678 --agent 1002;;
  phones) $L phones --seconds "${2:-600}";;
  scenario) $L record "$2" --out "$R/last"; cat "$R/last/$2.md";;
  sipp-inbound) sipp -sf "$H/sipp/uac-inbound.xml" -i $P -s "${2:-1234}" -m "${3:-1}" -r "${4:-1}" -d 4000 -nostdin "$A";;
  sipp-customer) sipp -sf "$H/sipp/uas-customer.xml" -i $P -d 2000 -nostdin;;
  sipp-busy) sipp -sf "$H/sipp/uas-busy.xml" -i $P -nostdin;;
  load) shift; $L load "$@";;
  *) sed -n 2,9p "$0"; exit 2;;
esac
