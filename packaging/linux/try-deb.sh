#!/bin/sh
# Installs, tries, upgrades, removes and purges the .deb in a bare Debian of its own: nothing is there but what the
# package asks for. Needs root and debootstrap; DEBIAN_ARCHIVE names another archive than the usual.
#
#   packaging/linux/try-deb.sh DEB [SUITE] [FOLDER]     default: bookworm, a temporary folder that is deleted afterwards
set -eu

deb=$(readlink -f "$1")
suite=${2:-bookworm}
root=${3:-$(mktemp -d)}
here=$(cd "$(dirname "$0")" && pwd)
home=/home/tester

say() {
  echo "==== $*"
}

fail() {
  echo "$deb on $suite: $*" >&2
  exit 1
}

# It becomes the root of a system with another user in it; a temporary folder is for its owner alone.
mkdir -p "$root"
chmod 755 "$root"

end() {
  for mounted in proc dev/pts dev; do
    umount "$root/$mounted" 2>/dev/null || true
  done
  if [ -z "${3:-}" ]; then
    rm -rf --one-file-system "$root"
  fi
}
trap 'end "$@"' EXIT

inside() {
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

as_tester() {
  inside su tester -s /bin/sh -c "$*"
}

is_gone() {
  # dpkg takes an empty /opt away too.
  left=$(cd "$root" && find opt usr/bin usr/share var/lib/dpkg -name '*fim*playground*' 2>/dev/null || true)
  [ -z "$left" ] || fail "left behind: $left"
}

data_is_there() {
  [ -s "$root$home/.local/share/fim-playground/history.db" ] || fail "the user's history is gone"
}

say "a bare $suite"
[ -x "$root/usr/bin/apt-get" ] ||
  debootstrap --variant=minbase "$suite" "$root" ${DEBIAN_ARCHIVE:-} >/dev/null
mount --bind /dev "$root/dev"
mount -t devpts devpts "$root/dev/pts"
mount -t proc proc "$root/proc"
inside id tester >/dev/null 2>&1 || inside useradd --create-home tester
cp "$here/../smoke.sh" "$root/usr/local/bin/smoke.sh"

say "installed, with what it depends on and nothing else"
cp "$deb" "$root/tmp/first.deb"
inside apt-get update -qq
inside apt-get install -qq --no-install-recommends /tmp/first.deb >/dev/null
inside dpkg --verify fim-playground
java=/opt/fim-playground/lib/runtime/lib
missing=$(inside env LD_LIBRARY_PATH=$java:$java/server find /opt/fim-playground -name '*.so' -exec ldd {} + |
  grep "not found" || true)
[ -z "$missing" ] || fail "libraries are missing: $missing"

say "tried without a display"
as_tester /usr/local/bin/smoke.sh
as_tester "fim-playground complete --endpoint builtin --record --prefix 'def add(a, b):'" >/dev/null
data_is_there

say "upgraded"
dpkg-deb --raw-extract "$deb" "$root/tmp/next"
sed -i 's/^Version: .*/&+next/' "$root/tmp/next/DEBIAN/control"
mv "$root/tmp/next/opt/fim-playground/lib/app/NOTICE" "$root/tmp/next/opt/fim-playground/lib/app/NOTICE.next"
dpkg-deb --root-owner-group -Znone --build "$root/tmp/next" "$root/tmp/next.deb" >/dev/null
rm -rf "$root/tmp/next"
inside apt-get install -qq --no-install-recommends /tmp/next.deb >/dev/null
[ ! -e "$root/opt/fim-playground/lib/app/NOTICE" ] || fail "a file of the old version stayed"
as_tester /usr/local/bin/smoke.sh
data_is_there

say "tried on a display"
inside apt-get install -qq --no-install-recommends xvfb xauth >/dev/null
as_tester "xvfb-run -a /usr/local/bin/smoke.sh"

say "removed"
inside apt-get remove -qq fim-playground >/dev/null
is_gone
data_is_there

say "installed again and purged"
inside apt-get install -qq --no-install-recommends /tmp/first.deb >/dev/null
as_tester "fim-playground --version"
inside apt-get purge -qq fim-playground >/dev/null
is_gone
data_is_there
say "all of it worked"
