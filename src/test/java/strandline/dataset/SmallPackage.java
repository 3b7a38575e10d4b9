package strandline.dataset;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import strandline.input.Problem;
import strandline.input.Problems;

/** A package in memory that has no problem, for a test to break in one place. */
final class SmallPackage {
  private static final String DESCRIPTOR =
      """
      {
        "name": "small", "title": "A small package", "licenses": [{"name": "CC0-1.0"}],
        "resources": [
          {"name": "sources", "path": "sources.csv", "schema": {
            "fields": [
              {"name": "id", "type": "string", "constraints": {"required": true, "unique": true}},
              {"name": "title", "type": "string"}, {"name": "publisher"},
              {"name": "published", "type": "string"}, {"name": "url", "type": "string"},
              {"name": "standing", "type": "string"}],
            "primaryKey": "id"},
           "strandline": {"kind": "sources", "id": "id", "title": "title",
             "publisher": "publisher", "published": "published", "url": "url",
             "standing": "standing"}},
          {"name": "boats", "path": "boats.csv", "title": "Boats seen",
           "dialect": {"delimiter": ",", "header": true}, "encoding": "utf-8",
           "schema": {
            "fields": [
              {"name": "period", "type": "string"},
              {"name": "area", "type": "string", "constraints": {"enum": ["North", "South"]}},
              {"name": "measure", "type": "string"},
              {"name": "print", "type": "integer", "constraints": {"minimum": 1, "maximum": 9}},
              {"name": "value", "type": "integer"},
              {"name": "status", "type": "string"}, {"name": "qualifier", "type": "string"},
              {"name": "covers", "type": "string"}, {"name": "source", "type": "string"},
              {"name": "preferred", "type": "boolean"},
              {"name": "reason", "type": "string", "constraints": {"maxLength": 20}},
              {"name": "code", "type": "string",
                "constraints": {"pattern": "[A-Z]{2}", "unique": true}},
              {"name": "day", "type": "date"}],
            "primaryKey": ["period", "area", "measure", "print"],
            "missingValues": [""]},
           "strandline": {"kind": "observations", "period": "period", "dimensions": ["area"],
             "measure": "measure", "print": "print", "value": "value", "status": "status",
             "qualifier": "qualifier", "covers": "covers", "source": "source",
             "preferred": "preferred", "reason": "reason",
             "measures": [
               {"id": "seen", "title": "Boats seen", "short": "seen", "definition": "Boats.",
                "unit": "boats", "aggregation": "sum"},
               {"id": "lost", "title": "Boats lost", "definition": "Boats.",
                "unit": "boats", "aggregation": "none"}],
             "breaks": [{"measure": "seen", "at": "2013", "label": "New eyes", "reason": "New."}]
           }},
          {"name": "storms", "path": "storms.csv", "title": "Storms", "schema": {
            "fields": [
              {"name": "storm", "type": "string"}, {"name": "kind", "type": "string"},
              {"name": "date", "type": "string"}, {"name": "precision", "type": "string"},
              {"name": "basis", "type": "string"}, {"name": "held", "type": "string"},
              {"name": "label", "type": "string"}, {"name": "source", "type": "string"},
              {"name": "preferred", "type": "boolean"}, {"name": "reason", "type": "string"}]},
           "strandline": {"kind": "events", "event": "storm", "type": "kind", "date": "date",
             "precision": "precision", "basis": "basis", "held": "held", "label": "label",
             "source": "source", "preferred": "preferred", "reason": "reason",
             "coverage": [
               {"type": "gale", "from": "2012", "to": "2013-12-31", "reason": "Logs."}]}}
        ]
      }
      """;
  private static final String SOURCES =
      """
      id,title,publisher,published,url,standing
      log,A log,A harbour,2014-05,,primary
      paper,"A paper, daily",A city,,,press
      """;
  private static final String BOATS =
      """
      period,area,measure,print,value,status,qualifier,covers,source,preferred,reason,code,day
      2012,North,seen,1,10,normal,exact,,log,true,,AA,
      2014,North,seen,1,12,normal,exact,,log,false,First.,,2014-05-01
      2014,North,seen,2,14,revised,exact,,paper,true,"Later,
      better.",NA,
      FY2014,North,seen,1,13,normal,exact,,log,true,,,
      2014,South,seen,1,,not-available,,,log,true,No log.,,
      2014,South,lost,1,3,at-least,at-least,,log,true,,,
      2015,South,lost,1,2,partial,exact,2015-01-01/2015-06-30,log,true,,,
      """;
  private static final String STORMS =
      """
      storm,kind,date,precision,basis,held,label,source,preferred,reason
      a,gale,2012-03,month,stated,yes,A,log,true,
      b,gale,2013-03-04,day,stated,yes,,paper,true,Read.
      b,gale,2013,year,reported,yes,B,log,false,Vague.
      """;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Problems problems = new Problems();

  SmallPackage() {
    write("data/datapackage.json", DESCRIPTOR);
    write("data/sources.csv", SOURCES);
    write("data/boats.csv", BOATS);
    write("data/storms.csv", STORMS);
  }

  SmallPackage write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SmallPackage write(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  SmallPackage remove(String path) {
    files.remove(path);
    return this;
  }

  /** Replaces a text that must stand in the file. */
  SmallPackage change(String file, String from, String to) {
    String path = "data/" + file;
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from + " is not in " + path);
    }
    return write(path, text.replace(from, to));
  }

  String text(String file) {
    return new String(files.get("data/" + file), StandardCharsets.UTF_8);
  }

  DataPackage read() {
    try {
      return new DataPackageReader().read(this::open, "data/datapackage.json", problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteArrayInputStream open(String path) throws FileNotFoundException {
    if (!files.containsKey(path)) {
      throw new FileNotFoundException(path);
    }
    return new ByteArrayInputStream(files.get(path));
  }

  Problems problems() {
    return problems;
  }

  /** Reads, and returns what was said; each with its kind in front. */
  List<String> said() {
    read();
    return problems.all().stream().map(SmallPackage::sentence).toList();
  }

  static String sentence(Problem problem) {
    return problem.kind() + " " + problem;
  }
}
