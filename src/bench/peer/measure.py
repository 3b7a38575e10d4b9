#!/usr/bin/env python3
"""Measures whole processes side by side: generates the input of the peer job, runs the launch script
and the commands given in turn (A B C A B C ...), and prints medians and ratios.

usage: measure.py [options] [NAME=COMMAND ...]

COMMAND is split as a shell splits words; {flat} and {project} are the generated folders of
generate.py, {out} a new empty folder for each run. The first line printed is the launch script's:

  target/strandline run --project {project} --out {out} --quiet

A ratio is the median of the ratios within each round, so that what slows a whole round down cancels
out. CPU is user and system time of the process and of those it waited for, the peak that of the
largest of them. `other` is how many processors' worth of time the rest of the machine took meanwhile:
above 0.2 the wall times mean little.
"""
import argparse
import os
import pathlib
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TICKS = os.sysconf("SC_CLK_TCK")


def busy():
    """Seconds of processor time that the whole machine has spent working."""
    fields = [int(f) for f in pathlib.Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / TICKS


def once(command, out):
    """Runs a command and returns wall, CPU, peak in MiB and what others took."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    before, start = busy(), time.monotonic()
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=messages
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        messages.seek(0)
        said = messages.read().decode("utf-8", "replace")
    if process.returncode != 0:
        sys.exit("%s ended with %d: %s" % (command, process.returncode, said[-500:]))
    cpu = usage.ru_utime + usage.ru_stime
    other = max(0.0, busy() - before - cpu) / wall
    return wall, cpu, usage.ru_maxrss / 1024, other


def made(out):
    """Counts what a run left, so that a run that made nothing is seen."""
    files = [path for path in out.rglob("*") if path.is_file()]
    kinds = ("xlsx", "png", "svg")
    return ", ".join("%d %s" % (sum(p.suffix == "." + k for p in files), k) for k in kinds)


def line(name, runs, base):
    def middle(index):
        return statistics.median(run[index] for run in runs)

    def ratio(index):
        return statistics.median(run[index] / other[index] for run, other in zip(runs, base))

    return "%-14s wall %6.3f s (%.3f-%.3f)  cpu %6.3f s  peak %4.0f MiB  other %.2f" % (
        name,
        middle(0),
        min(run[0] for run in runs),
        max(run[0] for run in runs),
        middle(1),
        middle(2),
        middle(3),
    ) + "  | strandline is %.2f of its wall, %.2f of its cpu" % (1 / ratio(0), 1 / ratio(1))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-n", type=int, default=9, help="measured rounds; default 9")
    parser.add_argument("--warm", type=int, default=1, help="rounds before those; default 1")
    parser.add_argument("--program", default=str(HERE.parents[2] / "target" / "strandline"))
    parser.add_argument("--project", help="measure this project and not the peer job")
    parser.add_argument("--records", type=int, help="so many records, made by records.py")
    parser.add_argument("--kind", default="agg", help="agg, or full: every record on a sheet")
    parser.add_argument("--scratch", help="default: a folder that is deleted at the end")
    parser.add_argument("commands", nargs="*", metavar="NAME=COMMAND")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        measure(given, pathlib.Path(given.scratch or temporary))


def measure(given, scratch):
    many = [str(given.records), given.kind] if given.records else []
    generator = HERE / ("records.py" if many else "generate.py")
    subprocess.run([sys.executable, generator, scratch / "input"] + many, check=True)
    flat, project = scratch / "input" / "flat", scratch / "input" / "project"
    ours = "strandline=%s run --project {project} --out {out} --quiet" % shlex.quote(given.program)
    runs = {}
    for number in range(-given.warm, given.n):
        for asked in [ours] + given.commands:
            name, command = asked.split("=", 1)
            out = scratch / "out" / name
            places = {"flat": flat, "project": given.project or project, "out": out}
            words = [word.format(**places) for word in shlex.split(command)]
            figures = once(words, out)
            if number >= 0:
                runs.setdefault(name, []).append(figures)
    for name, figures in runs.items():
        print(line(name, figures, runs["strandline"]))
    for name in runs:
        print("%-14s made %s" % (name, made(scratch / "out" / name)))


main()
