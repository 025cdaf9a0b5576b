#!/usr/bin/env bash
# Call-center lab: a real Asterisk in a chroot, loopback only. Idempotent.
#   run.sh install | start [keep] | stop | restart | status | env | cli "core show channels" | reload
# LAB_ASTERISK  which Asterisk: 22 (default, from Debian forky) or 16 (from Debian bullseye)
# AST_CHROOT    chroot with Asterisk 22 (made by debootstrap when missing), default artifacts/asterisk/chroot; AST_CHROOT_16 that with 16, default chroot-16
# LAB_RUN       pid, chosen ports, default artifacts/asterisk/run (run-16); another folder is another lab, which may run beside this one
# LAB_SUITE     another Debian release to install from, LAB_MIRROR its mirror (debootstrap's default)
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ARTIFACTS=$(cd "$HERE/../.." && pwd)/artifacts/asterisk
case "${LAB_ASTERISK:=22}" in
  22) suite=forky suffix='';;
  16) suite=bullseye suffix=-16 AST_CHROOT=${AST_CHROOT_16:-$ARTIFACTS/chroot-16};;
  *) echo "LAB_ASTERISK is $LAB_ASTERISK; it may be 22 or 16" >&2; exit 2;;
esac
AST_CHROOT=${AST_CHROOT:-$ARTIFACTS/chroot}
LAB_RUN=${LAB_RUN:-$ARTIFACTS/run$suffix}
LAB_SUITE=${LAB_SUITE:-$suite}
mkdir -p "$LAB_RUN"
LAB=asterisk-lab-$(cd "$LAB_RUN" && pwd -P | cksum | cut -d' ' -f1)   # its folders inside the chroot
CONF=/etc/$LAB

pid() { local p; p=$(cat "$LAB_RUN/asterisk.pid" 2>/dev/null || true)
        [ -n "$p" ] && [ "$(tr '\0' ' ' < /proc/$p/cmdline 2>/dev/null | grep -c "$CONF/")" -gt 0 ] && echo "$p"; }

install_chroot() {
  [ -x "$AST_CHROOT/usr/sbin/asterisk" ] && return
  local new=$AST_CHROOT.new   # takes its name when it is complete
  command -v debootstrap >/dev/null || apt-get install -y --no-install-recommends debootstrap
  command -v python3 >/dev/null || apt-get install -y --no-install-recommends python3
  [ -e "/usr/share/debootstrap/scripts/$LAB_SUITE" ] || ln -sf sid "/usr/share/debootstrap/scripts/$LAB_SUITE"
  rm -rf --one-file-system "$new"
  mkdir -p "$new"
  debootstrap --variant=minbase --include=asterisk,asterisk-modules "$LAB_SUITE" "$new" ${LAB_MIRROR:+"$LAB_MIRROR"}
  rm -rf --one-file-system "$new"/var/cache/apt/archives/*.deb "$AST_CHROOT"
  mv "$new" "$AST_CHROOT"
}

# free PROTO PORT [IP]: true when nothing is bound there
free() { python3 - "$@" <<'P'
import socket, sys
kind = socket.SOCK_STREAM if sys.argv[1] == "tcp" else socket.SOCK_DGRAM
s = socket.socket(socket.AF_INET, kind)
if sys.argv[1] == "tcp": s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
try: s.bind((sys.argv[3] if len(sys.argv) > 3 else "127.0.0.1", int(sys.argv[2])))
except OSError: sys.exit(1)
P
}
# both PROTO PORT: true when it is free on Asterisk's address and, over UDP, on the provider's
both() { free "$1" "$2" && { [ "$1" = tcp ] || free "$1" "$2" 127.0.0.2; }; }
# pick PROTO usual high: the usual port, or the first free one from high on
pick() { local p=$2; both "$1" "$p" || { p=$3; until both "$1" "$p"; do p=$((p+1)); done; }; echo "$p"; }

configure() {
  local ami tls sip http trunk rtp=20000 chroot=$AST_CHROOT
  if [ -n "${1:-}" ] && [ -f "$LAB_RUN/env" ]; then . "$LAB_RUN/env"; ami=$AMI_PORT tls=${AMI_TLS_PORT:-5039} sip=$SIP_PORT http=$HTTP_PORT trunk=$TRUNK_PORT
  else
    # The provider's port is bound later, by phones: it has the number that Asterisk holds on the other address.
    # A lab that starts again keeps its ports, where it can.
    if [ -f "$LAB_RUN/env" ]; then . "$LAB_RUN/env"; fi
    ami=$(pick tcp "${AMI_PORT:-5038}" 25038); tls=$(pick tcp "${AMI_TLS_PORT:-5039}" 26038); sip=$(pick udp "${SIP_PORT:-5060}" 25060); http=$(pick tcp "${HTTP_PORT:-8088}" 28088); trunk=$sip
  fi
  AST_CHROOT=$chroot   # the file may name the one of an earlier run
  local mods; mods=$(cd "$AST_CHROOT" && find usr/lib -type d -path '*asterisk/modules' | head -1)
  mkdir -p "$AST_CHROOT$CONF" "$AST_CHROOT"/{run,var/log,var/spool,var/lib}/"$LAB" "$AST_CHROOT/var/lib/$LAB"/{moh,sounds,agi-bin}
  mkdir -p "$AST_CHROOT/var/log/$LAB/cdr-csv"
  local f
  for f in "$HERE"/etc/*.conf; do
    sed -e "s#@AMI@#$ami#g; s#@AMITLS@#$tls#g; s#@SIP@#$sip#g; s#@HTTP@#$http#g; s#@TRUNK@#$trunk#g; s#@RTPSTART@#$rtp#g; s#@RTPEND@#$((rtp+1999))#g; s#@UDPTLSTART@#$((rtp+2000))#g; s#@UDPTLEND@#$((rtp+2099))#g; s#@MODDIR@#/$mods#g; s#@LAB@#$LAB#g" "$f" > "$AST_CHROOT$CONF/$(basename "$f")"
  done
  # For the manager interface over TLS: a certificate of the lab's own, key and certificate in one file.
  if [ ! -s "$AST_CHROOT$CONF/ami.pem" ]; then
    command -v openssl >/dev/null || apt-get install -y --no-install-recommends openssl
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=localhost \
      -keyout "$LAB_RUN/ami.key" -out "$LAB_RUN/ami.crt" 2>"$LAB_RUN/openssl.out"
    cat "$LAB_RUN/ami.key" "$LAB_RUN/ami.crt" > "$AST_CHROOT$CONF/ami.pem"
  fi
  python3 - "$AST_CHROOT/var/lib/$LAB" <<'P'
import math, os, struct, sys, wave
def tone(path, seconds, hz):
    if os.path.exists(path): return
    with wave.open(path, "wb") as w:
        w.setnchannels(1); w.setsampwidth(2); w.setframerate(8000)
        w.writeframes(b"".join(struct.pack("<h", int(6000 * math.sin(2 * math.pi * hz * i / 8000) * (0.6 + 0.4 * math.sin(2 * math.pi * 2 * i / 8000)))) for i in range(int(8000 * seconds))))
tone(sys.argv[1] + "/moh/lab-moh.wav", 20, 330)
tone(sys.argv[1] + "/sounds/lab-announce.wav", 2, 660)
P
  cat > "$LAB_RUN/env" <<X
export AMI_HOST=127.0.0.1 AMI_PORT=$ami AMI_TLS_PORT=$tls AMI_USER=connector AMI_SECRET=lab-connector
export HTTP_PORT=$http SIP_HOST=127.0.0.1 SIP_PORT=$sip TRUNK_HOST=127.0.0.2 TRUNK_PORT=$trunk
export AST_CHROOT=$AST_CHROOT AST_CONF=$CONF/asterisk.conf
X
}

start() {
  if pid >/dev/null; then echo "already running, pid $(pid)"; return; fi
  install_chroot
  # keep: the ports of the last start, though phones hold the provider's
  exec 9>/run/asterisk-lab.lock; flock -w 60 9   # until Asterisk holds its ports, no other lab chooses any
  configure "$@"
  setsid chroot "$AST_CHROOT" /usr/sbin/asterisk -C $CONF/asterisk.conf -f -n -q </dev/null >"$LAB_RUN/asterisk.out" 2>&1 9>&- &
  echo $! > "$LAB_RUN/asterisk.pid"
  . "$LAB_RUN/env"
  for i in $(seq 100); do
    if chroot "$AST_CHROOT" /usr/sbin/asterisk -C $CONF/asterisk.conf -rx "core waitfullybooted" 2>/dev/null | grep -q fully; then
      echo "Asterisk up, pid $(cat "$LAB_RUN/asterisk.pid"), AMI 127.0.0.1:$AMI_PORT, SIP 127.0.0.1:$SIP_PORT/udp, HTTP/WS/ARI 127.0.0.1:$HTTP_PORT, provider 127.0.0.2:$TRUNK_PORT"; return; fi
    pid >/dev/null || { echo "asterisk died:"; tail -20 "$LAB_RUN/asterisk.out"; exit 1; }
    sleep 0.2
  done
  echo "not up in 20 s"; exit 1
}
cli() { chroot "$AST_CHROOT" /usr/sbin/asterisk -C $CONF/asterisk.conf -rx "$*"; }
stop() { local p; p=$(pid) || { echo "not running"; return; }
  cli "core stop now" >/dev/null 2>&1 || kill "$p"; for i in $(seq 50); do pid >/dev/null || break; sleep 0.1; done
  p=$(pid) && kill -9 "$p"; rm -f "$LAB_RUN/asterisk.pid"; echo stopped; }

case "${1:-start}" in
  install) install_chroot;;
  start) shift || true; start "$@";;
  stop) stop;;
  restart) stop; start;;
  reload) configure keep; cli "core reload";;
  status) if pid >/dev/null; then echo "running, pid $(pid)"; cli "core show uptime"; else echo "not running"; exit 1; fi;;
  env) cat "$LAB_RUN/env";;
  cli) shift; cli "$@";;
  *) sed -n 2,8p "$0"; exit 2;;
esac
