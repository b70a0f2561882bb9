#!/usr/bin/env bash
# The README's two commands on a bare Debian 12, as somebody who has just got the project would give them.
set -euo pipefail
shopt -s inherit_errexit

usage() {
    cat <<'TEXT'
packaging/kaal.sh [keuzes]: make run en make test op een kale Debian 12, in een afgesloten map (chroot). Nodig: root.

  --tests "PAD ..."     alleen deze tests (ook: KAAL_TESTS), anders alle
  --netwerk-van-hier    gebruik de eigen certificaten, /etc/pip.conf, /etc/uv/uv.toml en proxy- en pakketserverinstellingen
                        van deze computer (ook: KAAL_NETWERK=ja); nodig achter een proxy die meeleest
  --mirror ADRES        waar Debian vandaan komt; anders wat apt op deze computer gebruikt

Getest wordt wat is vastgelegd (git HEAD). Afloop: 0 alles goed, 1 iets niet, 2 verkeerd gebruik.
TEXT
}

refuse() {
    echo "$1" >&2
    exit 2
}

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tests=${KAAL_TESTS:-}
network=${KAAL_NETWERK:-}
mirror=
while [ $# -gt 0 ]; do
    case $1 in
    --tests | --mirror) [ $# -gt 1 ] || refuse "Bij $1 hoort een waarde. Zie: packaging/kaal.sh --help" ;;&
    --tests) tests=$2 && shift ;;
    --mirror) mirror=$2 && shift ;;
    --netwerk-van-hier) network=ja ;;
    --help) usage && exit 0 ;;
    *) refuse "Onbekende keuze: $1. Zie: packaging/kaal.sh --help" ;;
    esac
    shift
done

[ "$(id -u)" = 0 ] || refuse "Een chroot maken mag alleen root. Typ: sudo packaging/kaal.sh"
for program in debootstrap git unshare setpriv; do
    command -v "$program" >/dev/null || refuse "Het programma $program ontbreekt. Typ: apt-get install debootstrap git util-linux"
done

# what apt knows of: address, origin and label of each place
places() { apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 'Created-By: Packages' 'Component: main' 2>/dev/null || true; }
mirror=${mirror:-$(places | awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }')}
[ -n "$mirror" ] || refuse "apt kent hier geen Debian. Geef apt-get update, of --mirror ADRES."
security=$(places | awk '$2 == "Debian" && $3 == "Debian-Security" { print $1; exit }')

root=$(mktemp -d "${TMPDIR:-/var/tmp}/doorstroom-kaal.XXXXXX")
chmod 755 "$root"
inside=
# All work is done in namespaces of its own: when their first process ends, so do all others and every mount; and it
# ends with this script, however that ends.
clean() {
    trap '' INT TERM HUP
    [ -z "$inside" ] || { kill -KILL "$inside" && wait "$inside" || sleep 1; } 2>/dev/null
    rm -rf --one-file-system "$root"
}
trap clean EXIT
trap 'exit 1' INT TERM HUP

export root project tests network mirror security
setpriv --pdeathsig KILL unshare --mount --propagation private --pid --fork --kill-child \
    bash "$project/packaging/kaal-binnen.sh" </dev/null &
inside=$!
status=0
wait "$inside" || status=$?
inside=
exit "$status"
