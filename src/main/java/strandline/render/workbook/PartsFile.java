package strandline.render.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A package: its parts, what each of them is, and how they are related. */
public final class PartsFile {
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final Map<String, String> USUAL =
      new TreeMap<>(
          Map.of(
              "png", "image/png",
              "rels", Part.RELATIONS_TYPE,
              "xml", "application/xml"));

  private final Part root = new Part("", "");
  private final List<Part> parts = new ArrayList<>();

  /** Makes an empty package. */
  public PartsFile() {}

  /**
   * Adds a part.
   *
   * @param part the part; content and relations may still be added to it
   * @return the same
   */
  public Part add(Part part) {
    parts.add(part);
    return part;
  }

  /**
   * Relates the package itself to a part.
   *
   * @param kind what the part is to it, as a URI
   * @param part the part
   */
  public void relate(String kind, Part part) {
    root.relate(kind, part);
  }

  /**
   * Writes the package. The same parts give the same bytes.
   *
   * @param out where to; left open
   * @param cores how many blocks are deflated at a time, from 1; the bytes are the same for any
   * @throws IOException when the stream fails
   * @throws IllegalArgumentException when a part is longer than Excel reads
   */
  public void writeTo(OutputStream out, int cores) throws IOException {
    try (DeflatedZip zip = new DeflatedZip(out, cores)) {
      zip.add(types());
      zip.add(root.relations());
      for (Part part : parts) {
        zip.add(part);
        if (part.isRelated()) {
          zip.add(part.relations());
        }
      }
      zip.finish();
    }
  }

  private Part types() {
    Xml xml = new Xml("Types").set("xmlns", TYPES);
    USUAL.forEach((ending, type) -> xml.empty("Default", "Extension", ending, "ContentType", type));
    for (Part part : parts) {
      String ending = part.path().substring(part.path().lastIndexOf('.') + 1);
      if (!part.type().equals(USUAL.get(ending))) {
        xml.empty("Override", "PartName", "/" + part.path(), "ContentType", part.type());
      }
    }
    Part types = new Part("[Content_Types].xml", "application/xml");
    types.add(xml.end());
    return types;
  }
}
