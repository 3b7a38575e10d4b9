#!/usr/bin/env python3
"""Runs commands in turn (A B C A B C ...) and prints medians and the ratio to the first.

usage: turns.py ROUNDS NAME=COMMAND [NAME=COMMAND ...]
"""
import os
import shlex
import statistics
import subprocess
import sys
import time


def once(command):
    start = time.monotonic()
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit("%s ended with %d" % (command, process.returncode))
    wall = time.monotonic() - start
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    if len(sys.argv) < 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    rounds, commands = int(sys.argv[1]), [word.split("=", 1) for word in sys.argv[2:]]
    runs = {name: [] for name, _ in commands}
    for number in range(-1, rounds):
        for name, command in commands:
            figures = once(command)
            if number >= 0:
                runs[name].append(figures)
    base = runs[commands[0][0]]
    for name, figures in runs.items():
        middle = [statistics.median(run[i] for run in figures) for i in range(3)]
        ratio = [statistics.median(a[i] / b[i] for a, b in zip(figures, base)) for i in range(2)]
        print(
            "%-14s wall %7.3f s  cpu %7.3f s  peak %5.0f MiB  | %.2f of the first's wall, %.2f of its cpu"
            % (name, *middle, *ratio)
        )


main()
