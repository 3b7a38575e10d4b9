#!/usr/bin/env python3
"""Draws the eight charts of values.py with matplotlib, as PNG of 1600 x 900 and as SVG with text.

usage: draw.py FILE.csv DIR
"""
import csv
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

plt.rcParams["svg.fonttype"] = "none"
TITLES = {
    "c1": "Interdictions at sea",
    "c2": "Interdictions: change on the year, %",
    "c3": "Talks per year",
    "c4": "Encounters per month",
    "c5": "Encounters by citizenship",
    "c6": "Ten largest citizenships",
    "c7": "Month by fiscal year",
    "c8": "Five largest, log scale",
}


def read(path):
    charts = {}
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            series = charts.setdefault(row["chart"], {}).setdefault(row["series"], ([], []))
            series[0].append(row["x"])
            series[1].append(float(row["value"]))
    return charts


def draw(name, series, axes):
    if name == "c7":
        axes.grid(False)
        image = axes.imshow([values for _, values in series.values()], aspect="auto")
        axes.figure.colorbar(image)
        axes.set_yticks(range(len(series)), list(series))
        months = next(iter(series.values()))[0]
        axes.set_xticks(range(len(months)), months)
    elif name == "c6":
        xs, values = series["Encounters"]
        axes.bar(xs, values)
    elif name == "c5":
        below = [0.0] * 5
        for label, (xs, values) in series.items():
            axes.bar([int(x) for x in xs], values, bottom=below, label=label)
            below = [b + v for b, v in zip(below, values)]
        axes.legend(fontsize=7)
    else:
        for label, (xs, values) in series.items():
            times = [float(x) for x in xs]
            if name in ("c2", "c3"):
                axes.bar(times, values)
            else:
                axes.plot(times, values, label=label)
        if name in ("c1", "c4", "c8"):
            axes.legend()
        if name == "c8":
            axes.set_yscale("log")
    axes.set_title(TITLES[name])


def main(path, folder):
    for name, series in read(path).items():
        figure, axes = plt.subplots(figsize=(8, 4.5), dpi=200)
        axes.grid(True, alpha=0.3)
        draw(name, series, axes)
        figure.savefig("%s/%s.png" % (folder, name), dpi=200)
        figure.savefig("%s/%s.svg" % (folder, name))
        plt.close(figure)


main(*sys.argv[1:])
