#!/usr/bin/env bash
# The work of kaal.sh, which sets what is used here and not set, within namespaces: nothing needs to be undone.
set -euo pipefail
shopt -s inherit_errexit
: "${root:?}" "${project:?}" "${mirror:?}" "${tests?}" "${network?}" "${security?}"

bad=0

echo "Debian 12 (bookworm) neerzetten van $mirror"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root/debootstrap.log" 2>&1 || {
    tail -5 "$root/debootstrap.log"
    exit 1
}

cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
apt-config dump | grep -E '^Acquire::(https?|Check-[A-Za-z-]+)\b.* "[^"]' >"$root/etc/apt/apt.conf.d/80van-hier" || true
[ -z "$security" ] || echo "deb $security bookworm-security main" >>"$root/etc/apt/sources.list"
if [ "$network" = ja ]; then
    mkdir -p "$root/usr/local/share/ca-certificates" "$root/etc/uv"
    find /usr/local/share/ca-certificates -name '*.crt' -exec cp -t "$root/usr/local/share/ca-certificates" {} +
    for file in pip.conf uv/uv.toml; do
        [ ! -f "/etc/$file" ] || cp "/etc/$file" "$root/etc/$file"
    done
    env | grep -Ei '^(https?_proxy|no_proxy|all_proxy|(PIP|UV)_([A-Z_]*INDEX[A-Z_]*|TRUSTED_HOST|INSECURE_HOST|PROXY))=' \
        >"$root/netwerk" || true
fi
place="$root/home/bezoeker/Mijn map/doorstroom"
mkdir -p "$place"
git -c safe.directory="$project" -C "$project" archive HEAD | tar -x -C "$place"

log=$root/tmp/stap.log
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir "$root/dev/shm" "$root/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
for node in null zero full random urandom tty; do
    touch "$root/dev/$node"
    mount --bind "/dev/$node" "$root/dev/$node"
done
ln -s /proc/self/fd "$root/dev/fd"
ln -s pts/ptmx "$root/dev/ptmx"

passed=()
[ ! -f "$root/netwerk" ] || mapfile -t passed <"$root/netwerk"

as_root() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C DEBIAN_FRONTEND=noninteractive "${passed[@]}" "$@"
}

# as a stranger with a strict umask, in a path with a space
as_user() {
    chroot --userspec=bezoeker:bezoeker "$root" env -i HOME=/home/bezoeker PATH=/usr/bin:/bin LANG=C DOORSTROOM_OPHALEN=nee "${passed[@]}" \
        sh -c 'umask 077; cd "$HOME/Mijn map/doorstroom" && exec "$@"' sh "$@"
}

# step TITLE COMMAND...: run it, show what it says, keep that in $log and its exit status in $status
step() {
    local start=$SECONDS
    echo
    echo "== $1"
    shift
    status=0
    { "$@" 2>&1 || echo "$?" >"$log.status"; } | tee "$log" | sed 's/^/   | /'
    [ ! -f "$log.status" ] || { status=$(cat "$log.status") && rm "$log.status"; }
    echo "   ($((SECONDS - start)) s, afloop $status)"
    ! grep -q Traceback "$log" || verdict "er stond een Traceback" false
}

# verdict SENTENCE COMMAND...: the command tells whether it is so
verdict() {
    local sentence=$1
    shift
    if "$@"; then echo "   goed: $sentence"; else
        echo "   FOUT: $sentence"
        bad=$((bad + 1))
    fi
}

said() { grep -qF -- "$1" "$log"; }
refused() { [ "$status" -ne 0 ]; }
went_well() { [ "$status" -eq 0 ]; }

# install PACKAGES...: as the administrator of this machine would
install() { as_root apt-get install -y -q --no-install-recommends "$@" >"$log" 2>&1 || { tail -5 "$log" && exit 1; }; }

serve_and_ask() {
    local said=$root/tmp/server.log server answer=1
    as_user make run PORT="$port" >"$said" 2>&1 &
    server=$!
    for _ in $(seq 600); do
        ! grep -q '^Doorstroom staat op' "$said" || { answer=0 && break; }
        kill -0 "$server" 2>/dev/null || break
        sleep 1
    done
    cat "$said"
    [ "$answer" -ne 0 ] || as_user python3 - "$port" <<'PYTHON' || answer=$?
import sys
import urllib.request

home = f"http://127.0.0.1:{sys.argv[1]}"
for path in ("/api/v1/ready", "/in-en-uitstroom?regio=RA0206&branche=VVT"):
    with urllib.request.urlopen(home + path, timeout=60) as answer:
        body = answer.read().decode()
    print(f"{path}: {answer.status}, {len(body)} tekens, {body[:70] if path.startswith('/api') else answer.headers.get_content_type()}")
    assert ("gereed" if path.startswith("/api") else "<title>") in body
PYTHON
    [ "$answer" -ne 0 ] || as_user make run PORT="$port" || true # the port is taken now
    kill "$server" 2>/dev/null && wait "$server" || true
    return "$answer"
}

as_root useradd --no-create-home --shell /bin/sh bezoeker
as_root chown -R bezoeker:bezoeker /home/bezoeker
as_root apt-get update -q >"$log" 2>&1 || { tail -5 "$log" && exit 1; }

install python3 make
step "make run met alleen python3 en make" as_user make run
verdict "zegt dat venv ontbreekt en wat te typen" said "sudo apt-get install python3-venv"
verdict "gaat niet door" refused

# what README.md says is needed, and nothing else
read -r -a needed <<<"$(sed -n 's/^You need .*`sudo apt-get install \([a-z0-9 .-]*\)`.*/\1/p' "$root/home/bezoeker/Mijn map/doorstroom/README.md")"
echo
echo "Volgens README.md nodig: ${needed[*]}"
install "${needed[@]}"
[ ! -f "$root/netwerk" ] || as_root update-ca-certificates >/dev/null 2>&1

port=$(as_user python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
step "make run, /api/v1/ready en een pagina" serve_and_ask
verdict "draait en antwoordt" went_well
verdict "zegt van een bezette poort wat te doen" said "Poort $port is al in gebruik"

step "make test zonder browser (een deel)" as_user make test TESTS=tests/packaging
verdict "zegt wat te typen" said "Typ: sudo apt-get install"
verdict "zegt aan het eind wat niet is gedraaid" said "De tests in een browser zijn niet gedraaid"
verdict "is dan niet geslaagd" refused

read -r -a browser <<<"$(sed -n 's/^Typ: sudo apt-get install //p' "$log")"
echo
echo "Volgens make test nodig: ${browser[*]}"
install "${browser[@]}"

step "make test${tests:+ TESTS=\"$tests\"}" as_user make test ${tests:+TESTS="$tests"}
verdict "is geslaagd" went_well
verdict "vond een browser" said "Browser: /"

echo
echo "Klaar in $SECONDS s. Niet goed: $bad."
[ "$bad" -eq 0 ]
