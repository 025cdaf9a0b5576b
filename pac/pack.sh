#!/usr/bin/env bash
# Packs the unmanaged and the managed solution: OUT/Telephony.zip and OUT/Telephony_managed.zip.
#
#   pac/pack.sh OUT [CONFIGURATION]
#
# Needs the Power Platform CLI (https://learn.microsoft.com/power-platform/developer/cli/introduction) and the builds that
# pac/stage.sh asks for. pac exits 0 on warnings too; a section or file that it left out fails here.
set -euo pipefail

fail() {
  echo "pack: $1" >&2
  exit 1
}

[ $# -ge 1 ] || fail "say where to: pac/pack.sh OUT [debug|release]"
command -v pac >/dev/null || fail "pac is not installed. Run: dotnet tool install --global Microsoft.PowerApps.CLI.Tool"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
mkdir -p "$1"
out="$(cd "$1" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

bash "$here/stage.sh" "$work/stage" "${2:-release}"
cd "$work"
pac solution pack --zipfile "$out/Telephony.zip" --folder "$work/stage" --packagetype Both \
  --useUnmanagedFileForMissingManaged | tee "$work/pack.log"
if grep -Eiq "warnings encountered|not defined in customizations|does not exist|doesn't exist" "$work/pack.log"; then
  fail "pac warned, see above: something is missing from the zip."
fi
[ -s "$out/Telephony.zip" ] && [ -s "$out/Telephony_managed.zip" ] || fail "pac wrote no zip to $out."
