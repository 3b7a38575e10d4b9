#!/usr/bin/env python3
"""Writes the input of the peer job: seeded, made up, the same for the same seed.

usage: generate.py DIR [SEED]

DIR/flat     three files as an agency and a newspaper archive would give them, for programs that read
             such files: interdictions.csv, talks.csv, encounters.csv (60 months)
DIR/project  the same figures as a Strandline project: a data package and a report that shows totals,
             changes, ratios, growth, trends and rolling means in tables, and eight charts
"""
import csv
import datetime
import json
import math
import pathlib
import random
import sys

MONTHS = "OCT NOV DEC JAN FEB MAR APR MAY JUN JUL AUG SEP".split()
YEARS = range(1981, 2026)
MONTHS_SHOWN = 60


class Figures:
    """All that is made up, in the order of the random numbers."""

    def __init__(self, seed):
        chance = random.Random(seed)
        self.sea = []
        for year in YEARS:
            usual = int(chance.lognormvariate(6.6, 0.55))
            people = max(1, usual + {1994: 30000, 1993: 4000, 2014: 3000, 2022: 5000}.get(year, 0))
            ashore = int(people * chance.uniform(0.3, 0.9))
            vessels = max(1, people // chance.randint(8, 20))
            self.sea.append((year, people, ashore, vessels))
        self.talks = []
        day = datetime.date(1984, 7, 12)
        while day.year < 2026:
            place = chance.choice(["New York", "Havana", "Washington", "Mexico City"])
            level = chance.choice(["Technical", "Deputy", "Ministerial"])
            subject = chance.choice(["Migration", "Migration, law enforcement", "Returns"])
            self.talks.append((day, place, subject, level))
            day += datetime.timedelta(days=chance.randint(120, 640))
        self.months = []
        for number in range(MONTHS_SHOWN):
            season = 1 + 0.25 * math.sin(number / 1.9)
            count = 700 * math.exp(0.012 * number) * season * chance.lognormvariate(0, 0.15)
            self.months.append((2010 + number // 12, number % 12, max(1, int(count))))


def table(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def flat(folder, figures):
    folder.mkdir(parents=True, exist_ok=True)
    table(
        folder / "interdictions.csv",
        ["Fiscal Year", "Interdicted", "Landings", "Vessels", "Source"],
        [row + ("Coast Guard",) for row in figures.sea],
    )
    table(
        folder / "talks.csv",
        ["Date", "Round", "Place", "Subject", "Level"],
        [(t[0].isoformat(), i + 1) + t[1:] for i, t in enumerate(figures.talks)],
    )
    table(
        folder / "encounters.csv",
        ["Fiscal Year", "Month Grouping", "Month (abbv)", "Component", "Land Border Region"]
        + ["Area of Responsibility", "AOR (Abbv)", "Demographic", "Citizenship"]
        + ["Title of Authority", "Encounter Type", "Encounter Count"],
        [
            (year, "FYTD", MONTHS[month], "Office of Field Operations", "Southwest Land Border")
            + ("El Paso Field Office", "El Paso", "Single Adults", "CUBA", "Title 8")
            + ("Inadmissibles", count)
            for year, month, count in figures.months
        ],
    )


def measure(name, title, unit):
    return {
        "id": name,
        "title": title,
        "short": title.lower(),
        "definition": title + " of a made-up country.",
        "unit": unit,
        "aggregation": "sum",
    }


def resource(name, fields, key, strandline):
    return {
        "name": name,
        "path": name + ".csv",
        "title": name.capitalize(),
        "schema": {
            "fields": [{"name": field, "type": kind} for field, kind in fields],
            "primaryKey": key,
        },
        "strandline": strandline,
    }


OBSERVATIONS = [("period", "string"), ("measure", "string"), ("value", "integer")]
OBSERVATIONS += [("status", "string"), ("source", "string"), ("preferred", "boolean")]
ROLES = {name: name for name, _ in OBSERVATIONS}


def observations(name, measures):
    roles = {"kind": "observations", **ROLES, "measures": measures}
    return resource(name, OBSERVATIONS, ["period", "measure"], roles)


def descriptor():
    talks = [("round", "string"), ("kind", "string"), ("date", "string"), ("held", "string")]
    talks += [("place", "string"), ("subject", "string"), ("level", "string")]
    talks += [("source", "string"), ("preferred", "boolean")]
    sources = [("id", "string"), ("title", "string"), ("publisher", "string")]
    sources += [("standing", "string")]
    sea = [measure("interdicted", "Interdictions", "people")]
    sea += [measure("landings", "Landings", "people"), measure("vessels", "Vessels", "vessels")]
    roles = {"kind": "events", "event": "round", "type": "kind", "date": "date", "held": "held"}
    roles |= {"place": "place", "text": "subject", "source": "source", "preferred": "preferred"}
    whole = {"type": "round", "from": "1984-07-12", "to": "2025-12-31", "reason": "Made up."}
    named = {"kind": "sources"} | {name: name for name, _ in sources}
    return {
        "name": "peer-job",
        "title": "The peer job",
        "resources": [
            resource("sources", sources, ["id"], named),
            observations("interdictions", sea),
            resource("talks", talks, ["round"], roles | {"coverage": [whole]}),
            observations("encounters", [measure("encounters", "Encounters", "encounters")]),
        ],
    }


def project(folder, figures):
    data = folder / "datasets"
    data.mkdir(parents=True, exist_ok=True)
    (data / "datapackage.json").write_text(json.dumps(descriptor(), indent=1) + "\n")
    table(
        data / "sources.csv",
        ["id", "title", "publisher", "standing"],
        [("chance", "Seeded random numbers", "The benchmark", "primary")],
    )
    rest = ("normal", "chance", "true")
    names = ("interdicted", "landings", "vessels")
    table(
        data / "interdictions.csv",
        [name for name, _ in OBSERVATIONS],
        [("FY%d" % r[0], n, v) + rest for r in figures.sea for n, v in zip(names, r[1:])],
    )
    table(
        data / "talks.csv",
        ["round", "kind", "date", "held", "place", "subject", "level", "source", "preferred"],
        [
            ("round-%02d" % (i + 1), "round", t[0].isoformat(), "yes") + t[1:] + rest[1:]
            for i, t in enumerate(figures.talks)
        ],
    )
    years = {}
    for year, _, count in figures.months:
        years[year] = years.get(year, 0) + count
    monthly = [
        ("%d-%02d" % (y - (m < 3), (m + 9) % 12 + 1), "encounters", n) + rest
        for y, m, n in figures.months
    ]
    yearly = [("FY%d" % y, "encounters", n) + rest for y, n in years.items()]
    table(data / "encounters.csv", [name for name, _ in OBSERVATIONS], monthly + yearly)
    (folder / "reports").mkdir(exist_ok=True)
    spec = pathlib.Path(__file__).with_name("peer-job.yaml").read_text(encoding="utf-8")
    (folder / "reports" / "peer-job.yaml").write_text(spec, encoding="utf-8")


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[1])
    figures = Figures(int(sys.argv[2]) if len(sys.argv) > 2 else 42)
    flat(root / "flat", figures)
    project(root / "project", figures)


main()
