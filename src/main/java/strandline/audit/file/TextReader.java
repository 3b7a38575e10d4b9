package strandline.audit.file;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the texts that the cells of a workbook share. */
final class TextReader extends DefaultHandler {
  /**
   * A text.
   *
   * @param text without its looks
   * @param hasRaised whether a part of it stands above the line
   */
  record Shared(String text, boolean hasRaised) {}

  private final List<Shared> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean hasRaised;
  private boolean isText;
  private boolean isPhonetic;

  static List<Shared> read(Parts parts, String part) {
    TextReader reader = new TextReader();
    if (parts.has(part)) {
      parts.stream(part, reader);
    }
    return reader.texts;
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> {
        text.setLength(0);
        hasRaised = false;
      }
      case "rPh" -> isPhonetic = true;
      case "t" -> isText = !isPhonetic;
      case "vertAlign" -> hasRaised |= "superscript".equals(attributes.getValue("val"));
      default -> {
        // Looks that no rule asks for.
      }
    }
  }

  @Override
  public void endElement(String space, String name, String qualified) {
    switch (name) {
      case "si" -> texts.add(new Shared(text.toString(), hasRaised));
      case "rPh" -> isPhonetic = false;
      case "t" -> isText = false;
      default -> {
        // See above.
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (isText) {
      text.append(characters, start, length);
    }
  }
}
