package io.darkroom.transform.engine.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/// Makes an SVG harmless: what is left draws, and refers to nothing outside itself.
///
/// Elements are kept by an allow-list; scripts, animations, foreign objects, links and elements of
/// other namespaces go with all they contain. Attributes that name events go, and so does every
/// reference but those to a place in the file and pictures written into it. The document type,
/// processing instructions and comments go; entities that only a document type could explain make
/// the file unreadable.
public final class SvgSanitizer {
  /// As much as librsvg itself reads.
  public static final int MOST_BYTES = 10_000_000;

  private static final int MOST_ELEMENTS = 200_000;
  private static final int MOST_DEPTH = 200;
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg g defs symbol use switch style title desc image path rect circle ellipse line"
              .concat(" polyline polygon text tspan tref textPath linearGradient")
              .concat(" radialGradient stop pattern clipPath mask marker filter feBlend")
              .concat(" feColorMatrix feComponentTransfer feComposite feConvolveMatrix")
              .concat(" feDiffuseLighting feDisplacementMap feDistantLight feDropShadow")
              .concat(" feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage")
              .concat(" feMerge feMergeNode feMorphology feOffset fePointLight")
              .concat(" feSpecularLighting feSpotLight feTile feTurbulence")
              .split(" "));

  private static final Set<String> HOLD_PICTURES = Set.of("image", "feImage");

  private static final Pattern PICTURE =
      Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\\s]*");

  /// A reference in a style that does not begin with a number sign.
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)url\\(\\s*(?:\"\\s*|'\\s*)?(?!#|\\s|\"|')");

  private final XMLStreamReader input;
  private final XMLStreamWriter output;
  private int elements;
  private int depth;

  private SvgSanitizer(XMLStreamReader input, XMLStreamWriter output) {
    this.input = input;
    this.output = output;
  }

  /// The harmless file, in UTF-8.
  ///
  /// @throws TransformException with `UnreadableImage` when it is no well-formed SVG, with
  ///   `TooLarge` when it has too many elements or too deep ones
  public static byte[] sanitize(byte[] svg) {
    var bytes = new ByteArrayOutputStream(svg.length);
    try {
      var input = factory().createXMLStreamReader(new ByteArrayInputStream(svg));
      var output = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8.name());
      new SvgSanitizer(input, output).copy();
    } catch (XMLStreamException e) {
      throw new TransformException(new Problem.UnreadableImage("not well-formed SVG"), e);
    }
    return bytes.toByteArray();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private void copy() throws XMLStreamException {
    output.writeStartDocument(UTF_8.name(), "1.0");
    while (input.hasNext()) {
      switch (input.next()) {
        case XMLStreamConstants.START_ELEMENT -> startElement();
        case XMLStreamConstants.END_ELEMENT -> {
          output.writeEndElement();
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth > 0) {
            output.writeCharacters(input.getText());
          }
        }
        default -> {
          // comments, instructions, the document type
        }
      }
    }
    output.writeEndDocument();
    output.close();
    if (elements == 0) {
      throw new TransformException(new Problem.UnreadableImage("an SVG without a picture"));
    }
  }

  private void startElement() throws XMLStreamException {
    count();
    var name = input.getLocalName();
    if (!SVG.equals(input.getNamespaceURI()) || !ELEMENTS.contains(name)) {
      skip();
      return;
    }
    if (name.equals("style")) {
      writeStyle();
      return;
    }
    output.writeStartElement(name);
    depth++;
    if (depth == 1) {
      output.writeDefaultNamespace(SVG);
      output.writeNamespace("xlink", XLINK);
    }
    for (int i = 0; i < input.getAttributeCount(); i++) {
      writeAttribute(name, i);
    }
  }

  private void count() {
    elements++;
    if (elements > MOST_ELEMENTS || depth >= MOST_DEPTH) {
      throw new TransformException(
          new Problem.TooLarge("SVG has too many elements", elements, MOST_ELEMENTS));
    }
  }

  /// Goes to the end of the element.
  private void skip() throws XMLStreamException {
    if (depth == 0) {
      throw new TransformException(new Problem.UnreadableImage("the root is not svg"));
    }
    for (int open = 1; open > 0; ) {
      switch (input.next()) {
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        default -> {
          // goes as well
        }
      }
    }
  }

  private void writeStyle() throws XMLStreamException {
    var text = input.getElementText();
    if (depth > 0 && isHarmlessStyle(text)) {
      output.writeStartElement("style");
      output.writeCharacters(text);
      output.writeEndElement();
    }
  }

  private void writeAttribute(String element, int index) throws XMLStreamException {
    var namespace = input.getAttributeNamespace(index);
    var name = input.getAttributeLocalName(index);
    var value = input.getAttributeValue(index);
    boolean isPlain = namespace == null || namespace.isEmpty();
    if (name.equals("href") && (isPlain || XLINK.equals(namespace))) {
      if (isHarmlessReference(element, value.strip())) {
        if (isPlain) {
          output.writeAttribute("href", value);
        } else {
          output.writeAttribute("xlink", XLINK, "href", value);
        }
      }
    } else if (isPlain) {
      if (!name.toLowerCase(Locale.ROOT).startsWith("on") && isHarmlessStyle(value)) {
        output.writeAttribute(name, value);
      }
    } else if (XMLConstants.XML_NS_URI.equals(namespace) && !name.equals("base")) {
      output.writeAttribute("xml", namespace, name, value);
    }
  }

  private static boolean isHarmlessReference(String element, String value) {
    return value.startsWith("#")
        || (HOLD_PICTURES.contains(element) && PICTURE.matcher(value).matches());
  }

  /// Whether a style or the value of an attribute refers to nothing outside. A backslash could hide
  /// a reference, so it goes wherever it would matter.
  private static boolean isHarmlessStyle(String text) {
    var lowerCase = text.toLowerCase(Locale.ROOT);
    return !lowerCase.contains("@import")
        && !lowerCase.contains("javascript:")
        && !lowerCase.contains("\\")
        && !OUTSIDE.matcher(text).find();
  }
}
