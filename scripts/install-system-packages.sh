#!/usr/bin/env bash
# Installs what the tests start for real: browsers, database, TURN server, and what makes test pictures.
# Runs apt only when something is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

# A package, and a file or program by which it is known to be there, however it was installed.
readonly needed=(
  'chromium=chromium'
  'firefox-esr=firefox-esr'
  'postgresql=/usr/lib/postgresql'
  'redis-server=redis-server'
  'coturn=turnserver'
  'ffmpeg=ffmpeg'
  'iproute2=ip'
  'iptables=iptables'
  'openssl=openssl'
  'util-linux=setpriv'
  'fonts-liberation=/usr/share/fonts/truetype/liberation'
  'fonts-noto-color-emoji=/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'
)

PATH=$PATH:/usr/sbin:/sbin
missing=()
for entry in "${needed[@]}"; do
  mark=${entry#*=}
  case $mark in
    /*) [ -e "$mark" ] || missing+=("${entry%%=*}") ;;
    *) command -v "$mark" >/dev/null || missing+=("${entry%%=*}") ;;
  esac
done

if [ ${#missing[@]} -gt 0 ]; then
  scripts/apt-install.sh "${missing[@]}"
fi
