#!/usr/bin/env python3
"""Measures eight charts as PNG and SVG, each time in a process of its own, beside matplotlib's.

usage: measure.py [-n ROUNDS] [--python PYTHON] [--classes CLASSPATH]

Build first: mvn package. Rounds run ours, theirs, ours, theirs ...; a ratio is the median of the
ratios within each round. Ours starts as the launch script does: same flags, an archive of classes
that is made once. CLASSPATH stands for target/strandline.jar and target/lib. `other` is how many
processors' worth of time the rest of the machine took: above 0.2 the wall times mean little.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
MAIN = "strandline.bench.chart.EightCharts"
FLAGS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Djava.awt.headless=true".split()
TICKS = os.sysconf("SC_CLK_TCK")


def busy():
    """Seconds of processor time that the whole machine has spent working."""
    fields = [int(f) for f in pathlib.Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / TICKS


def once(command):
    """Runs a command and returns wall, CPU and what others took."""
    before, start = busy(), time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit("%s ended with %d" % (command, process.returncode))
    cpu = usage.ru_utime + usage.ru_stime
    return wall, cpu, max(0.0, busy() - before - cpu) / wall


def java(classes, scratch):
    """Packs the program's class and makes its archive; an archive takes jars alone."""
    bench = scratch / "classes"
    source = ROOT / "src/bench/java/strandline/bench/chart/EightCharts.java"
    subprocess.run(["javac", "-d", bench, "-cp", classes, source], check=True)
    jar = scratch / "bench.jar"
    subprocess.run(["jar", "cf", jar, "-C", bench, "."], check=True)
    return "%s:%s" % (jar, classes)


def sizes(folder):
    """Bytes of each SVG without its embedded fonts."""
    found = {}
    for path in sorted(folder.glob("*.svg")):
        text = path.read_text(encoding="utf-8")
        found[path.stem] = len(re.sub(r"@font-face\{[^}]*\}\n?", "", text).encode("utf-8"))
    return found


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-n", type=int, default=9, help="measured rounds after one; default 9")
    parser.add_argument("--python", default=sys.executable, help="a Python that has matplotlib")
    parser.add_argument("--classes", help="default: target/strandline.jar and target/lib")
    given = parser.parse_args()
    jars = [ROOT / "target/strandline.jar"] + sorted((ROOT / "target/lib").glob("*.jar"))
    with tempfile.TemporaryDirectory() as temporary:
        scratch = pathlib.Path(temporary)
        measure(given, given.classes or ":".join(map(str, jars)), scratch)


def measure(given, classes, scratch):
    values = scratch / "values.csv"
    subprocess.run([sys.executable, HERE / "values.py", values], check=True)
    path, archive = java(classes, scratch), scratch / "bench.jsa"
    folders = {name: scratch / name for name in ("ours", "theirs")}
    for folder in folders.values():
        folder.mkdir()
    work = ["-cp", path, MAIN, str(values), str(folders["ours"])]
    subprocess.run(
        ["java", "-XX:ArchiveClassesAtExit=%s" % archive, "-Xlog:disable"] + FLAGS + work, check=True
    )
    ours = ["java", "-XX:SharedArchiveFile=%s" % archive, "-Xlog:disable"] + FLAGS + work
    theirs = [given.python, str(HERE / "draw.py"), str(values), str(folders["theirs"])]
    runs = []
    for number in range(-1, given.n):
        pair = once(ours), once(theirs)
        if number >= 0:
            runs.append(pair)
    for index, what in enumerate(("wall", "cpu")):
        print(
            "%-4s ours %.3f s, theirs %.3f s, ratio %.2f"
            % (
                what,
                statistics.median(pair[0][index] for pair in runs),
                statistics.median(pair[1][index] for pair in runs),
                statistics.median(pair[0][index] / pair[1][index] for pair in runs),
            )
        )
    print("other %.2f" % statistics.median(run[2] for pair in runs for run in pair))
    mine, other = sizes(folders["ours"]), sizes(folders["theirs"])
    for name in mine:
        print("%s.svg %6d bytes, theirs %6d, ratio %.2f"
              % (name, mine[name], other[name], mine[name] / other[name]))


main()
