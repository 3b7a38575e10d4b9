package strandline.audit;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What reads XML. The JDK's parser is strict, and reads the files of others; it takes longer to
 * load than to read the workbooks of one run, which a small one therefore reads.
 */
final class Parsers {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String NOT_ELEMENTS = "http://xml.org/sax/properties/lexical-handler";

  // A parser takes longer to make than a part to read, and serves one thread at a time.
  private static final ThreadLocal<SAXParser> STRICT = ThreadLocal.withInitial(Parsers::strict);
  private static final ThreadLocal<SAXParser> SMALL = ThreadLocal.withInitial(Parsers::small);

  private Parsers() {}

  /** Reads XML without document types and outside entities. */
  static void parse(boolean isOurs, InputStream xml, DefaultHandler handler)
      throws SAXException, IOException {
    XMLReader reader = (isOurs ? SMALL : STRICT).get().getXMLReader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    reader.parse(new InputSource(xml));
  }

  private static SAXParser strict() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newSAXParser();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has an XML parser", e);
    }
  }

  /** It knows name spaces, and reads neither document types nor the entities that they declare. */
  private static SAXParser small() {
    try {
      SAXParser parser = new SAXParserFactoryImpl().newSAXParser();
      parser.setProperty(NOT_ELEMENTS, new NoDoctype());
      return parser;
    } catch (SAXException e) {
      throw new IllegalStateException("the parser tells of document types", e);
    }
  }

  /** Refuses what the other parser refuses. */
  private static final class NoDoctype extends DefaultHandler2 {
    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
      throw new SAXException("a document type is not allowed");
    }
  }
}
