package strandline.audit;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
          requireContent(file.length());
          requireZip(FileMagic.valueOf(file), () -> new POIFSFileSystem(file, true));
          return new WorkbookFile(OPCPackage.open(file, PackageAccess.READ));
        });
  }

  /** Opens a file in memory. */
  static WorkbookFile open(byte[] file) {
    return Unreadable.unless(
        "file",
        () -> {
          requireContent(file.length);
          requireZip(
              FileMagic.valueOf(file), () -> new POIFSFileSystem(new ByteArrayInputStream(file)));
          return new WorkbookFile(OPCPackage.open(new ByteArrayInputStream(file)));
        });
  }

  private static void requireContent(long length) {
    if (length == 0) {
      throw new Unreadable("the file is empty", null);
    }
  }

  private static void requireZip(FileMagic kind, Callable<POIFSFileSystem> compound)
      throws Exception {
    if (kind == FileMagic.OLE2) {
      try (POIFSFileSystem open = compound.call()) {
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

  /** Returns the parts in the order of their names, those with relationships among them. */
  List<PackagePart> parts() throws InvalidFormatException {
    return pack.getParts();
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
    default void end(String name, Characters text, int depth) {}
  }

  /** The characters of an element; a text is made of them only where one is asked for. */
  static final class Characters implements CharSequence {
    private char[] characters = new char[1 << 10];
    private int length;

    private void add(XMLStreamReader at) {
      int count = at.getTextLength();
      if (length + count > LONGEST_TEXT) {
        throw new Unreadable("a text of more than " + LONGEST_TEXT + " characters", null);
      }
      if (length + count > characters.length) {
        characters = Arrays.copyOf(characters, Math.max(length + count, 2 * length));
      }
      System.arraycopy(at.getTextCharacters(), at.getTextStart(), characters, length, count);
      length += count;
    }

    /** Says whether there is nothing to see. */
    boolean isBlank() {
      int i = 0;
      while (i < length && Character.isWhitespace(characters[i])) {
        i++;
      }
      return i == length;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public char charAt(int index) {
      return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
      return length == 0 ? "" : new String(characters, 0, length);
    }
  }

  /** Reads a part. */
  void read(PackagePart part, Listener listener) {
    read(name(part), part::getInputStream, listener);
  }

  /** Reads the list of the parts' types, which POI keeps to itself. */
  void readTypes(Listener listener) {
    ZipEntrySource archive = ((ZipPackage) pack).getZipArchive();
    ZipArchiveEntry entry = archive.getEntry(TYPES);
    if (entry != null) {
      read(TYPES, () -> archive.getInputStream(entry), listener);
    }
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
    Characters text = new Characters();
    int depth = 0;
    while (at.hasNext()) {
      switch (at.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.length = 0;
          listener.begin(at.getLocalName(), at, ++depth);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          listener.end(at.getLocalName(), text, depth--);
          text.length = 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.add(at);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a document type or an entity, which are not allowed");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  /** Returns the value of an attribute; empty when there is none. */
  static String attribute(XMLStreamReader at, String name) {
    String value = at.getAttributeValue(null, name);
    return value == null ? "" : value;
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

  /** Returns the ids that two relationships of one part share. */
  List<String> sharedIds(PackagePart relationships) {
    List<String> ids = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    read(
        relationships,
        (name, at, depth) -> {
          String id = attribute(at, "Id");
          if (name.equals("Relationship") && ids.contains(id)) {
            shared.add(id);
          }
          ids.add(id);
        });
    return shared;
  }

  /** Closes without writing, whatever has been read. */
  @Override
  public void close() {
    pack.revert();
  }
}
