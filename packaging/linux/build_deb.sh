#!/bin/sh
# Make dist/cardfile_VERSION_ARCH.deb: a PyInstaller folder under /opt, a command, a menu entry and an icon.
# Called by `make package`; PYTHON is the checkout's own, with everything installed.
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-.venv/bin/python}
for tool in objdump dpkg-deb; do
    command -v "$tool" > /dev/null || { echo "$tool is missing; type: sudo apt-get install binutils dpkg" >&2; exit 1; }
done

"$python" -m pip install --quiet --disable-pip-version-check --no-input --requirement packaging/requirements-package.txt
"$python" -m PyInstaller --noconfirm --log-level WARN --distpath build/bundle --workpath build/pyinstaller packaging/cardfile.spec

version=$("$python" -c 'import desktop; print(desktop.__version__)')
architecture=$(dpkg --print-architecture)
tree=build/deb
rm -rf "$tree"
icons=usr/share/icons/hicolor/scalable/apps
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/doc/cardfile" "$tree/$icons"
cp -a build/bundle/cardfile "$tree/opt/cardfile"
ln -s /opt/cardfile/cardfile "$tree/usr/bin/cardfile"
cp packaging/cardfile.desktop "$tree/usr/share/applications/"
cp packaging/cardfile.svg "$tree/$icons/"
cp LICENSE "$tree/usr/share/doc/cardfile/copyright"

# The same list that set-up uses, so that the two cannot drift apart.
needed=$("$python" packaging/set_up.py list needed | sed 's/|/ | /' | paste -sd, - | sed 's/,/, /g')
wanted=$("$python" packaging/set_up.py list wanted | sed 's/|/ | /' | paste -sd, - | sed 's/,/, /g')
cat > "$tree/DEBIAN/control" <<END
Package: cardfile
Version: $version
Architecture: $architecture
Section: utils
Priority: optional
Maintainer: The Cardfile developers <cardfile@example.com>
Depends: $needed
Recommends: $wanted
Installed-Size: $(du -sk "$tree/opt" | cut -f1)
Description: photographed business cards become contacts
 Finds the cards in a photograph, reads them, shows every field beside the
 place it was read from, and keeps what you accept as vCards. All on your
 own machine.
END

mkdir -p dist
dpkg-deb --root-owner-group -Zzstd --build "$tree" "dist/cardfile_${version}_${architecture}.deb"
