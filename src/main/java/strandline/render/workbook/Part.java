package strandline.render.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One part of a package: a file in the zip, of a content type, related to other parts. */
public final class Part {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** The content type of a list of relations. */
  static final String RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

  private final String path;
  private final String type;
  private final List<Consumer<Bytes>> blocks = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  private record Relation(String kind, String target, boolean isOutside) {}

  /**
   * Makes a part without content.
   *
   * @param path where it lies in the zip, such as {@code xl/workbook.xml}; empty for the package
   * @param type its content type
   */
  public Part(String path, String type) {
    this.path = path;
    this.type = type;
  }

  /**
   * Returns where the part lies.
   *
   * @return such as {@code xl/workbook.xml}
   */
  public String path() {
    return path;
  }

  /** Says whether deflating again would make nothing smaller. */
  boolean isPacked() {
    return type.startsWith("image/");
  }

  String type() {
    return type;
  }

  List<Consumer<Bytes>> blocks() {
    return blocks;
  }

  /**
   * Appends content.
   *
   * @param content bytes that are not changed afterwards
   */
  public void add(byte[] content) {
    blocks.add(bytes -> bytes.add(content));
  }

  /**
   * Appends content that is made when the package is written, and on another thread.
   *
   * @param content appends the same bytes whenever it is called
   */
  public void add(Consumer<Bytes> content) {
    blocks.add(content);
  }

  /**
   * Relates the part to another.
   *
   * @param kind what the other is to it, as a URI
   * @param other the other part
   * @return the relation's id in this part, such as {@code rId1}
   */
  public String relate(String kind, Part other) {
    return relate(new Relation(kind, pathTo(other), false));
  }

  /**
   * Relates the part to something outside the package.
   *
   * @param kind what that is to it, as a URI
   * @param address its address, as a URI
   * @return the relation's id in this part
   */
  public String relateOutside(String kind, String address) {
    return relate(new Relation(kind, address, true));
  }

  private String relate(Relation relation) {
    relations.add(relation);
    return "rId" + relations.size();
  }

  boolean isRelated() {
    return !relations.isEmpty();
  }

  private String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private String pathTo(Part other) {
    if (other.path.startsWith(folder())) {
      return other.path.substring(folder().length());
    }
    String above = folder().substring(0, folder().lastIndexOf('/', folder().length() - 2) + 1);
    if (!other.path.startsWith(above)) {
      throw new IllegalArgumentException(other.path + " is not beside the folder of " + path);
    }
    return "../" + other.path.substring(above.length());
  }

  /** Returns the part that lists this part's relations. */
  Part relations() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Part list = new Part(folder() + "_rels/" + name + ".rels", RELATIONS_TYPE);
    Xml xml = new Xml("Relationships").set("xmlns", RELATIONS);
    for (int i = 0; i < relations.size(); i++) {
      Relation relation = relations.get(i);
      xml.open("Relationship").set("Id", "rId" + (i + 1)).set("Type", relation.kind());
      xml.set("Target", relation.target());
      if (relation.isOutside()) {
        xml.set("TargetMode", "External");
      }
      xml.close();
    }
    list.add(xml.end());
    return list;
  }
}
