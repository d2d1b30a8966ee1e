/**
 * What is run on the machine that serves, by its `sh`: POSIX, fixed, with values only as arguments. Answers are lines that begin with the
 * first argument, a number that nobody can guess, because a login shell may print lines of its own; the last one is `end`. Every step
 * that was taken ends with exit code 0: another one means that the connection or the shell failed.
 *
 * Arguments: the mark, the folder of releases, the link, then what the verb needs. No backslash is in it: not every login shell keeps
 * one in quotes.
 */
const BEGIN = `
set -u
mark=$1 releases=$2 current=$3
shift 3
say() { printf '%s
' "$mark $*"; }
done_() { say end; exit 0; }
stop() { say "$@"; done_; }
[ -d "$releases" ] && [ -r "$releases" ] && [ -x "$releases" ] || stop unknown "there is no folder $releases that can be read"
parent=\${current%/*}
[ -d "\${parent:-/}" ] && [ -x "\${parent:-/}" ] || stop unknown "there is no folder \${parent:-/}"
root=$(cd "$releases" && pwd -P) || stop unknown "$releases cannot be entered"
look() {
  serving= why=
  if [ ! -L "$current" ]; then
    [ ! -e "$current" ] || why="$current is not a symbolic link"
    return
  fi
  target=$(readlink "$current") || { why="$current cannot be read"; return; }
  case $target in /*) ;; *) target=\${parent}/$target ;; esac
  target=\${target%/}
  above=$(cd "\${target%/*}/" 2>/dev/null && pwd -P) || above=
  if [ "$above" != "$root" ]; then why="$current points to $target, which is not a release in $releases"; return; fi
  if [ -L "$target" ] || [ ! -d "$target" ]; then why="$current points to $target, which is not there or no folder"; return; fi
  serving=\${target##*/}
}
`;

export const REMOTE_CURRENT = `${BEGIN}
look
[ -z "$why" ] || stop unknown "$why"
[ -n "$serving" ] || stop nothing
stop serves "$serving"
`;

export const REMOTE_HAS = `${BEGIN}
[ -d "$releases/$1" ] && [ ! -L "$releases/$1" ] && stop yes
stop no
`;

/** Arguments: the artifact, a name for the new link beside the old one, and what reloads. */
export const REMOTE_POINT = `${BEGIN}
release=$releases/$1 next=\${parent}/$2
shift 2
[ -d "$release" ] && [ ! -L "$release" ] || stop refused "there is no folder $release"
if [ -e "$current" ] && [ ! -L "$current" ]; then stop refused "$current is there and is not a symbolic link"; fi
for old in "\${next%-*}"-*; do [ ! -L "$old" ] || rm -f "$old"; done
ln -s "$release" "$next" || stop refused "no link can be made in \${parent:-/}"
# Without -T (GNU, busybox) or -h (BSD) the link would be moved into the folder that the old one points to.
mv -fT "$next" "$current" 2>/dev/null || mv -fh "$next" "$current" 2>/dev/null || { rm -f "$next"; stop refused "mv knows neither -T nor -h here, or may not replace $current"; }
[ "$(readlink "$current")" = "$release" ] || stop refused "$current does not point to $release after the switch"
sync -d "\${parent:-/}" >/dev/null 2>&1
if [ $# -gt 0 ]; then
  "$@" </dev/null
  code=$?
  [ "$code" -eq 0 ] || stop reload "$code"
fi
stop switched
`;

/** Arguments: the names of what goes. */
export const REMOTE_PRUNE = `${BEGIN}
look
[ -z "$why" ] || stop refused "$why"
[ -n "$serving" ] || stop refused "$current is not there"
for name in "$@"; do
  release=$releases/$name
  [ -d "$release" ] && [ ! -L "$release" ] && [ "$name" != "$serving" ] || continue
  rm -rf "$release" && say removed "$name"
done
done_
`;
