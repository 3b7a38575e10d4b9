#!/usr/bin/env python3
"""Writes the values of the eight charts that are drawn against matplotlib: seeded, made up.

usage: values.py FILE.csv

Rows chart,series,x,value: c1 three lines of 45 years, c2 bars of changes, c3 bars of rounds a year,
c4 sixty months and their mean, c5 five years stacked by six citizenships, c6 ten citizenships,
c7 twelve months by five years, c8 five lines on a logarithmic scale.
"""
import math
import random
import sys

YEARS = range(1981, 2026)
MONTHS = "Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep".split()
NAMES = "CUB HTI VEN NIC MEX GTM HND SLV COL ECU".split()


def rows():
    chance = random.Random(7)
    people = [max(1, int(chance.lognormvariate(6.6, 0.55))) for _ in YEARS]
    people[13] += 30000
    for year, value in zip(YEARS, people):
        yield "c1", "Interdicted", year, value
    for index in range(2, len(people)):
        yield "c1", "3-year mean", 1981 + index, sum(people[index - 2 : index + 1]) / 3
    for index, year in enumerate(YEARS):
        yield "c1", "Log-linear fit", year, 900 * math.exp(0.01 * index)
    for index in range(1, len(people)):
        yield "c2", "Change", 1981 + index, 100 * (people[index] / people[index - 1] - 1)
    for year in YEARS:
        yield "c3", "Rounds", year, chance.randint(0, 3)
    months = [700 * math.exp(0.012 * n) * (1 + 0.25 * math.sin(n / 1.9)) for n in range(60)]
    for index, value in enumerate(months):
        yield "c4", "Monthly", 2009.79 + index / 12, round(value)
    for index in range(11, 60):
        yield "c4", "12-month mean", 2009.79 + index / 12, sum(months[index - 11 : index + 1]) / 12
    for name in NAMES[:5] + ["Other"]:
        for year in range(2010, 2015):
            yield "c5", name, year, chance.randint(500, 9000)
    for name in NAMES:
        yield "c6", "Encounters", name, chance.randint(500, 90000)
    for year in range(2010, 2015):
        for index, month in enumerate(MONTHS):
            yield "c7", str(year), month, round(months[(year - 2010) * 12 + index])
    for name in NAMES[:5]:
        base = chance.randint(50, 5000)
        for year in YEARS:
            yield "c8", name, year, round(base * math.exp(0.05 * (year - 1981)) * chance.uniform(0.6, 1.5))


with open(sys.argv[1], "w", encoding="utf-8") as out:
    out.write("chart,series,x,value\n")
    out.writelines("%s,%s,%s,%s\n" % row for row in rows())
