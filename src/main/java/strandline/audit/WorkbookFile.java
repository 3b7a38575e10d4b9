package strandline.audit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.ZipPackage;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The Open Packaging file that a workbook is, opened by POI. Its parts are read as streams of XML,
 * without document types and outside entities, and none above a limit.
 */
final class WorkbookFile implements AutoCloseable {
  static final String TYPES = "[Content_Types].xml";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The longest text of an element; a cell holds at most 32,767 characters. */
  private static final int LONGEST_TEXT = 1 << 20;

  static {
    // The limits of POI hold for the whole process: they are set once. Sheets whose rows are alike
    // shrink to a hundredth and below; what deflate makes of zeros is less than a five-hundredth.
    ZipSecureFile.setMinInflateRatio(0.002);
    ZipSecureFile.setMaxEntrySize(1L << 31);
    ZipSecureFile.setMaxFileCount(10_000);
  }

  private final OPCPackage pack;
  private final XMLInputFactory xml;

  private WorkbookFile(OPCPackage pack) {
    this.pack = pack;
    xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Opens a file on the disk, which is read part by part. */
  static WorkbookFile open(Path path) {
    File file = path.toFile();
    return Unreadable.unless(
        "file",
        () -> {
          if (file.length() == 0) {
            throw new Unreadable("the file is empty", null);
          }
          requireZip(file);
          return new WorkbookFile(OPCPackage.open(file, PackageAccess.READ));
        });
  }

  private static void requireZip(File file) throws IOException {
    FileMagic kind = FileMagic.valueOf(file);
    if (kind == FileMagic.OLE2) {
      try (POIFSFileSystem open = new POIFSFileSystem(file, true)) {
        throw open.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
            ? new Unreadable("P5", "the file asks for a password", null)
            : new Unreadable("an old binary file (.xls), not a workbook in parts (.xlsx)", null);
      }
    }
    if (kind != FileMagic.OOXML) {
      throw new Unreadable("not a zip file", null);
    }
  }

  OPCPackage pack() {
    return pack;
  }

  /** Returns the name of a part without a leading slash. */
  static String name(PackagePart part) {
    return part.getPartName().getName().substring(1);
  }

  /** Returns what a relationship of a part leads to inside the file, if it is there. */
  Optional<PackagePart> target(PackageRelationship link) {
    if (link == null || link.getTargetMode() == TargetMode.EXTERNAL) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          pack.getPart(PackagingURIHelper.createPartName(link.getTargetURI())));
    } catch (InvalidFormatException noNameOfAPart) {
      return Optional.empty();
    }
  }

  /** Returns the first part that a part names as one of a kind. */
  Optional<PackagePart> related(PackageRelationshipCollection links, String kind) {
    for (PackageRelationship link : links) {
      if (kind(link).equals(kind)) {
        return target(link);
      }
    }
    return Optional.empty();
  }

  /** Returns the last word of a relationship's type: the strict and the usual kind share it. */
  static String kind(PackageRelationship link) {
    String type = link.getRelationshipType();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** Is told of the elements of a part in the order of the file. */
  interface Listener {
    /**
     * An element begins.
     *
     * @param name its local name
     * @param at has its attributes
     * @param depth 1 for the root
     */
    void begin(String name, XMLStreamReader at, int depth);

    /**
     * An element ends.
     *
     * @param name its local name
     * @param text the characters since the last element began; the next element takes them back
     * @param depth 1 for the root
     */
    default void end(String name, StringBuilder text, int depth) {}
  }

  /**
   * An element of a part.
   *
   * @param name its local name
   * @param depth 1 for the root
   * @param values of its attributes, by their local names; an id of a relationship as {@code r:id},
   *     its namespace as {@code xmlns}
   * @param text the characters since the last element began
   */
  record Tag(String name, int depth, Map<String, String> values, StringBuilder text) {
    static Tag of(String name, XMLStreamReader at, int depth) {
      Map<String, String> values = new HashMap<>();
      values.put("xmlns", String.valueOf(at.getNamespaceURI()));
      for (int i = 0; i < at.getAttributeCount(); i++) {
        values.putIfAbsent(at.getAttributeLocalName(i), at.getAttributeValue(i));
        if (RELATIONS.equals(at.getAttributeNamespace(i))) {
          values.put("r:" + at.getAttributeLocalName(i), at.getAttributeValue(i));
        }
      }
      return new Tag(name, depth, values, new StringBuilder());
    }

    /** Returns the value of an attribute; empty when there is none. */
    String value(String attribute) {
      return values.getOrDefault(attribute, "");
    }

    boolean isTrue(String attribute) {
      return WorkbookFile.isTrue(value(attribute));
    }

    /** Returns a number of one to nine digits; -1 for anything else. */
    int index(String attribute) {
      return SheetReader.index(value(attribute));
    }
  }

  /** The elements of a part down to a depth, and those of some names at any depth. */
  private record Tags(int most, Set<String> names, List<Tag> found, Map<Integer, Tag> open)
      implements Listener {
    @Override
    public void begin(String name, XMLStreamReader at, int depth) {
      boolean isKept = depth <= most || names.contains(name);
      open.put(depth, isKept ? Tag.of(name, at, depth) : null);
      if (isKept) {
        found.add(open.get(depth));
      }
    }

    @Override
    public void end(String name, StringBuilder text, int depth) {
      if (open.get(depth) != null) {
        open.get(depth).text.append(text);
      }
    }
  }

  /** Returns the elements of a part down to a depth, and those of some names at any depth. */
  List<Tag> tags(PackagePart part, int depth, String... names) {
    return tags(name(part), part::getInputStream, depth, names);
  }

  /** Returns what the list of the parts' types holds, which POI keeps to itself. */
  List<Tag> types() {
    ZipEntrySource archive = ((ZipPackage) pack).getZipArchive();
    ZipArchiveEntry entry = archive.getEntry(TYPES);
    return entry == null ? List.of() : tags(TYPES, () -> archive.getInputStream(entry), 2);
  }

  private List<Tag> tags(String part, Callable<InputStream> source, int depth, String... names) {
    Tags tags = new Tags(depth, Set.of(names), new ArrayList<>(), new HashMap<>());
    read(part, source, tags);
    return tags.found;
  }

  /** Reads a part. */
  void read(PackagePart part, Listener listener) {
    read(name(part), part::getInputStream, listener);
  }

  private void read(String name, Callable<InputStream> source, Listener listener) {
    Unreadable.unless(
        name,
        () -> {
          try (InputStream in = source.call()) {
            read(xml.createXMLStreamReader(in), listener);
          }
          return null;
        });
  }

  private static void read(XMLStreamReader at, Listener listener) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    while (at.hasNext()) {
      switch (at.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          listener.begin(at.getLocalName(), at, ++depth);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          listener.end(at.getLocalName(), text, depth--);
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            add(at, text);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a document type or an entity, which are not allowed");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  private static void add(XMLStreamReader at, StringBuilder text) {
    if (text.length() + at.getTextLength() > LONGEST_TEXT) {
      throw new Unreadable("a text of more than " + LONGEST_TEXT + " characters", null);
    }
    text.append(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
  }

  /** Says whether an attribute says yes. */
  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /** Says whether a picture in the format GIF has several frames. */
  static boolean moves(PackagePart gif) {
    return Unreadable.unless(
        name(gif),
        () -> {
          try (InputStream in = gif.getInputStream()) {
            // Each frame begins with a block of its own.
            String bytes = new String(in.readNBytes(1 << 22), StandardCharsets.ISO_8859_1);
            return bytes.split("\u0000!\u00F9", -1).length > 2;
          }
        });
  }

  /** Closes without writing, whatever has been read. */
  @Override
  public void close() {
    pack.revert();
  }
}
