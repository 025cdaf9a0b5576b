#!/usr/bin/env bash
# Lays out a solution folder that packs: Solution/src and what the builds put out.
#
#   pac/stage.sh DIR [CONFIGURATION]
#
# DIR must not exist or be empty. CONFIGURATION is the folder of the plug-in build: debug (the default) or release.
# Needed before: dotnet build Plugins/Telephony.Plugins, and npm run build in PcfControls.
set -euo pipefail

fail() {
  echo "stage: $1" >&2
  exit 1
}

require_file() {
  [ -f "$1" ] || fail "$1 is missing. $2"
  [ -s "$1" ] || fail "$1 is empty. $2"
}

[ $# -ge 1 ] || fail "say where to: pac/stage.sh DIR [debug|release]"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
source="$root/Solution/src"
configuration="${2:-debug}"
build_plugins="Run: dotnet build Plugins/Telephony.Plugins${2:+ -c $2}"
build_controls="Run: npm ci && npm run build (in PcfControls)"

mkdir -p "$1"
stage="$(cd "$1" && pwd)"
[ -z "$(ls -A "$stage")" ] || fail "$stage is not empty. Name a new or an empty folder."
cp -R "$source/." "$stage/"

while IFS= read -r description; do
  assembly="$(sed -n 's/.*<PluginAssembly FullName="\([^,"]*\),.*/\1/p' "$description")"
  [ -n "$assembly" ] || fail "$description names no assembly in FullName."
  built="$root/artifacts/bin/$assembly/$configuration/$assembly.dll"
  require_file "$built" "$build_plugins"
  cp "$built" "${description%.data.xml}"
done < <(find "$stage/PluginAssemblies" -name '*.dll.data.xml' | sort)

while IFS= read -r description; do
  folder="$(dirname "$description")"
  control="${folder##*.}"
  built="$root/PcfControls/out/controls/$control"
  require_file "$built/ControlManifest.xml" "$build_controls"
  require_file "$built/bundle.js" "$build_controls"
  cp -R "$built/." "$folder/"
done < <(find "$stage/Controls" -name 'ControlManifest.xml.data.xml' | sort)

while IFS= read -r description; do
  target="${description%.data.xml}"
  built="$root/PcfControls/out/webresources/${target#"$stage/WebResources/"}"
  require_file "$built" "$build_controls"
  cp "$built" "$target"
done < <(find "$stage/WebResources" -name '*.data.xml' | sort)

echo "Staged in $stage"
