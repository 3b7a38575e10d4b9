#!/usr/bin/env python3
"""Writes the input of the peer job with many records: seeded, made up, the same for the same seed.

usage: records.py DIR ROWS [agg|full] [SEED]

As generate.py, but encounters.csv holds ROWS records in the shape of an agency's file, in no order.
The project rolls them up by month and citizenship; with `full` its workbook also holds every record.
"""
import json
import math
import os
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MONTHS = "OCT NOV DEC JAN FEB MAR APR MAY JUN JUL AUG SEP".split()
HEADER = ["Fiscal Year", "Month Grouping", "Month (abbv)", "Component", "Land Border Region"]
HEADER += ["Area of Responsibility", "AOR (Abbv)", "Demographic", "Citizenship"]
HEADER += ["Title of Authority", "Encounter Type", "Encounter Count"]
NATIONS = ["BRAZIL", "CANADA", "CHINA, PEOPLES REPUBLIC OF", "COLOMBIA", "CUBA", "ECUADOR"]
NATIONS += ["EL SALVADOR", "GUATEMALA", "HAITI", "HONDURAS", "INDIA", "MEXICO", "MYANMAR (BURMA)"]
NATIONS += ["NICARAGUA", "OTHER", "PERU", "PHILIPPINES", "ROMANIA", "RUSSIA", "TURKEY", "UKRAINE"]
NATIONS += ["VENEZUELA"]
REGIONS = ["Southwest Land Border", "Northern Land Border", "Other"]
AGES = ["Single Adults", "FMUA", "UC / Single Minors", "Accompanied Minors"]
TITLES = ["Title 8,Inadmissibles", "Title 8,Apprehensions", "Title 42,Expulsions"]
PLACES = ["Atlanta", "Boston", "Del Rio", "Detroit", "El Paso", "Houston", "Laredo", "Miami"]
PLACES += ["New York", "Rio Grande Valley", "San Diego", "San Juan", "Seattle", "Tucson", "Yuma"]
BATCH = 200_000


def quoted(text):
    return '"%s"' % text if "," in text else text


def records(path, rows, seed):
    chance = random.Random(seed)
    kinds = []
    for nation in NATIONS:
        for _ in range(120):
            place = chance.choice(PLACES)
            words = ["", chance.choice(["Office of Field Operations", "U.S. Border Patrol"])]
            words += [chance.choice(REGIONS), place + " Sector", place, chance.choice(AGES)]
            kinds.append(",".join(words + [quoted(nation), chance.choice(TITLES), ""]))
    times = ["%d,FYTD,%s" % (year, month) for year in range(2010, 2026) for month in MONTHS]
    often = [math.exp(0.007 * number) for number in range(len(times))]
    counts = [max(1, int(chance.lognormvariate(2.2, 1.5))) for _ in range(65536)]
    with open(path, "w", newline="", encoding="utf-8") as out:
        out.write(",".join(HEADER) + "\n")
        for first in range(0, rows, BATCH):
            many = min(BATCH, rows - first)
            when = chance.choices(times, often, k=many)
            what = chance.choices(kinds, k=many)
            at = chance.randrange(65536)
            lines = zip(when, what, range(at, at + many))
            out.write("".join("%s%s%d\n" % (t, k, counts[i * 7919 & 65535]) for t, k, i in lines))


def descriptor(path):
    package = json.loads(path.read_text(encoding="utf-8"))
    roll = {"period": {"year": "Fiscal Year", "month": "Month (abbv)", "calendar": "us-fiscal-year"}}
    roll["groups"] = [{"dimension": "nation", "column": "Citizenship", "total": "ALL"}]
    roll |= {"sum": "Encounter Count", "absent": "zero"}
    known = [r for r in package["resources"] if r["name"] == "encounters"][0]
    known["schema"] = {
        "fields": [
            {"name": name, "type": "integer" if name == HEADER[-1] else "string"} for name in HEADER
        ]
    }
    known["strandline"] = {
        "kind": "observations",
        "source": "chance",
        "printed": "2025-10-01",
        "rollup": roll,
        "measures": known["strandline"]["measures"],
    }
    yearly = json.loads(json.dumps(known)) | {"name": "encounters-by-year"}
    yearly["strandline"]["rollup"]["period"]["per"] = "us-fiscal-year"
    package["resources"].append(yearly)
    path.write_text(json.dumps(package, indent=1) + "\n", encoding="utf-8")


def spec(path, kind):
    text = path.read_text(encoding="utf-8")
    every = "    %s: { dataset: %s, measure: encounters, per: %s, where: { nation: %s } }\n"
    yearly, monthly = ("encounters-by-year", "us-fiscal-year"), ("encounters", "month")
    series = every % ("encounters", *yearly, "ALL") + every % ("months", *monthly, "ALL")
    for number, nation in enumerate(NATIONS):
        series += every % ("y%d" % number, *yearly, json.dumps(nation))
        series += every % ("m%d" % number, *monthly, json.dumps(nation))
    lines = [s for s in text.split("\n") if not s.lstrip().startswith(("encounters:", "months:"))]
    text = "\n".join(lines).replace("\n  vessels:", "\n" + series.rstrip("\n").replace("    ", "  ") + "\n  vessels:", 1)
    years = ", ".join("y%d" % n for n in range(len(NATIONS)))
    months = ", ".join("m%d" % n for n in range(len(NATIONS)))
    text = text.replace("[interdicted, landings, encounters, months]", "[interdicted, landings, encounters, months, %s, %s]" % (years, months))
    text = text.replace("series: [months] }\n  - id: analysis", "series: [months, %s] }\n  - id: analysis" % months, 1)
    if kind == "full":
        word = "      - records: { id: every-record, title: Every record, resource: encounters }\n"
        text = text.replace("  - id: analysis\n", word + "  - id: analysis\n", 1)
    path.write_text(text, encoding="utf-8")


def main():
    if len(sys.argv) < 3 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    root, rows = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    kind = sys.argv[3] if len(sys.argv) > 3 else "agg"
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 42
    subprocess.run([sys.executable, HERE / "generate.py", root, str(seed)], check=True)
    records(root / "flat" / "encounters.csv", rows, seed)
    data = root / "project" / "datasets"
    (data / "encounters.csv").unlink()
    os.link(root / "flat" / "encounters.csv", data / "encounters.csv")
    descriptor(data / "datapackage.json")
    spec(root / "project" / "reports" / "peer-job.yaml", kind)


main()
