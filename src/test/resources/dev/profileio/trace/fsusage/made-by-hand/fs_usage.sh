#!/bin/sh
# Stands in for fs_usage on Linux: MODE LINES -w -t SECONDS PID.
#
# Sees the fork ask for the file "go", and prints LINES once the body has begun, each with the time of day before it and
# with @work@ for the fork's work folder. Like fs_usage it ends when it is told to, after all is printed.
mode=$1
lines=$2
pid=$6
# The fork's last argument.
work=$(tr '\0' '\n' < "/proc/$pid/cmdline" | tail -n 1)

say() {
    printf '%s%s\n' "$(date '+%H:%M:%S.%6N')" "$1"
}

trap 'stop=1' TERM
await() {
    until [ -e "$1" ] || [ -n "$stop" ]; do
        [ -z "$2" ] || say "$2"
        sleep 0.02
    done
}

case $mode in
    refusing)
        echo 'ktrace_start: Resource busy' >&2
        exit 1
        ;;
    blind)
        await /none
        exit
        ;;
esac
await "$work/go" "  stat64                 [  2]           $work/go              0.000005   java.1"
await "$work/marker"
sed "s|@work@|$work|" "$lines" | {
    printed=0
    while IFS= read -r line; do
        say "$line"
        printed=$((printed + 1))
        if [ "$mode" = dying ] && [ $printed = 6 ]; then
            echo 'fs_usage: buffer overrun, events generated too quickly' >&2
            break
        fi
    done
}
[ "$mode" = dying ] && exit 3
await /none
