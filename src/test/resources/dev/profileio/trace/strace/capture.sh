#!/bin/sh
# Captures the fixtures anew, with the strace that is installed, into a folder named by its version.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
calls=$1 # the names of Syscall.java, as -e trace= takes them
version=$(strace -V | sed -n 's/^strace -- version //p')
folder=$here/strace-$version
work=/tmp/profile-io-capture
mkdir -p "$folder"
rm -rf "$work"
mkdir "$work" "$work/empty" "$work/traces"
for source in calls signals; do
    gcc -w -pthread -o "$work/$source" "$here/$source.c"
done

capture() {
    name=$1
    shift
    mkdir "$work/traces/$name"
    # The shell says "Killed" of the one that is.
    (cd "$work/empty" && strace -f -ff -o "$work/traces/$name/t" -q -y -s 0 -a 0 \
        --absolute-timestamps=format:unix,precision:ns --syscall-times=ns --seccomp-bpf \
        -e signal=KILL,ABRT,TERM -e 'abbrev=!sendmmsg,recvmmsg' \
        -e 'verbose=sendmmsg,recvmmsg,?sendfile,?sendfile64,?copy_file_range,?splice,?openat2,?_llseek' \
        -e "trace=$calls" -- "$@") || true
    number=0
    for file in "$work/traces/$name"/t.*; do
        cp "$file" "$folder/$name.$number"
        number=$((number + 1))
    done
}

capture calls "$work/calls"
capture restarted "$work/signals" restarted
capture exited "$work/signals" exited
capture killed "$work/signals" killed
capture superseded "$work/signals" superseded
