package vn.thuocdo.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.ss.util.CellReference;

/**
 * A row of a sheet as it stands in the workbook's XML (ECMA-376 part 1, 18.3.1.73), with its cells
 * by column from 0.
 *
 * @param number row of the sheet, from 1
 */
record SheetRow(int number, StartElement start, NavigableMap<Integer, List<XMLEvent>> cells) {
  private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
  private static final QName REFERENCE = new QName("r");
  private static final QName STYLE = new QName("s");
  private static final QName SPANS = new QName("spans");
  private static final QName HEIGHT = new QName("ht");

  /** Reads the row that begins with {@code start}, to its end. */
  static SheetRow read(StartElement start, int number, XMLEventReader xml)
      throws XMLStreamException {
    NavigableMap<Integer, List<XMLEvent>> cells = new TreeMap<>();
    int column = 0;
    for (XMLEvent event = xml.nextEvent(); !isEnd(event, "row"); event = xml.nextEvent()) {
      if (isStart(event, "c")) {
        Attribute reference = event.asStartElement().getAttributeByName(REFERENCE);
        column = reference == null ? column : new CellReference(reference.getValue()).getCol();
        cells.put(column++, cell(event, xml));
      }
    }
    return new SheetRow(number, start, cells);
  }

  private static List<XMLEvent> cell(XMLEvent start, XMLEventReader xml) throws XMLStreamException {
    List<XMLEvent> events = new ArrayList<>();
    events.add(start);
    do {
      events.add(xml.nextEvent());
    } while (!isEnd(events.get(events.size() - 1), "c"));
    return events;
  }

  static boolean isStart(XMLEvent event, String name) {
    return event.isStartElement() && event.asStartElement().getName().getLocalPart().equals(name);
  }

  static boolean isEnd(XMLEvent event, String name) {
    return event.isEndElement() && event.asEndElement().getName().getLocalPart().equals(name);
  }

  /** The number that a row states, or the one after the last. */
  static int number(StartElement row, int last) {
    Attribute stated = row.getAttributeByName(REFERENCE);
    return stated == null ? last + 1 : Integer.parseInt(stated.getValue());
  }

  /** Gives a cell another style, and makes one where there is none. */
  void restyle(int column, Map<Integer, Integer> styles) {
    List<XMLEvent> cell = cells.get(column);
    int own = cell == null ? 0 : style(cell.get(0).asStartElement());
    if (styles.containsKey(own)) {
      List<XMLEvent> changed = cell == null ? empty() : new ArrayList<>(cell);
      changed.set(0, styled(changed.get(0).asStartElement(), column, styles.get(own)));
      cells.put(column, changed);
    }
  }

  private List<XMLEvent> empty() {
    return new ArrayList<>(
        List.of(
            EVENTS.createStartElement(name("c"), null, null),
            EVENTS.createEndElement(name("c"), null)));
  }

  /** Puts a text into a cell, in place of what was there. */
  void text(int column, String text, int style) {
    List<XMLEvent> events = new ArrayList<>();
    StartElement cell = EVENTS.createStartElement(name("c"), null, null);
    events.add(styled(cell, column, style, EVENTS.createAttribute("t", "inlineStr")));
    events.add(EVENTS.createStartElement(name("is"), null, null));
    events.add(EVENTS.createStartElement(name("t"), null, null));
    events.add(EVENTS.createCharacters(text));
    events.add(EVENTS.createEndElement(name("t"), null));
    events.add(EVENTS.createEndElement(name("is"), null));
    events.add(EVENTS.createEndElement(name("c"), null));
    cells.put(column, events);
  }

  private QName name(String local) {
    return new QName(start.getName().getNamespaceURI(), local);
  }

  /** The same without prefixes and foreign attributes, whose names other sheets may not know. */
  private static XMLEvent plain(XMLEvent event) {
    if (event.isStartElement()) {
      StartElement element = event.asStartElement();
      return EVENTS.createStartElement(
          plain(element.getName()), plainAttributes(element).iterator(), null);
    }
    return event.isEndElement()
        ? EVENTS.createEndElement(plain(event.asEndElement().getName()), null)
        : event;
  }

  private static QName plain(QName name) {
    return new QName(name.getNamespaceURI(), name.getLocalPart());
  }

  private static List<Attribute> plainAttributes(StartElement element) {
    List<Attribute> attributes = new ArrayList<>();
    element.getAttributes().forEachRemaining(attributes::add);
    attributes.removeIf(
        a ->
            !a.getName().getNamespaceURI().isEmpty()
                && !a.getName().getNamespaceURI().equals(XMLConstants.XML_NS_URI));
    return attributes;
  }

  /** Columns up to the last cell that holds something. */
  int width() {
    return cells.descendingMap().entrySet().stream()
        .filter(cell -> cell.getValue().size() > 2)
        .findFirst()
        .map(cell -> cell.getKey() + 1)
        .orElse(0);
  }

  private static int style(StartElement cell) {
    Attribute style = cell.getAttributeByName(STYLE);
    return style == null ? 0 : Integer.parseInt(style.getValue());
  }

  private StartElement styled(StartElement cell, int column, int style, Attribute... more) {
    List<Attribute> attributes = new ArrayList<>(List.of(more));
    cell.getAttributes().forEachRemaining(attributes::add);
    attributes.removeIf(a -> a.getName().equals(STYLE) || a.getName().equals(REFERENCE));
    attributes.add(
        EVENTS.createAttribute(REFERENCE, new CellReference(number - 1, column).formatAsString()));
    attributes.add(EVENTS.createAttribute(STYLE, Integer.toString(style)));
    return EVENTS.createStartElement(cell.getName(), attributes.iterator(), cell.getNamespaces());
  }

  /**
   * Writes the row.
   *
   * @param points height; 0 to keep its own
   */
  void write(XMLEventWriter xml, float points) throws XMLStreamException {
    List<Attribute> attributes = plainAttributes(start);
    attributes.removeIf(a -> a.getName().equals(SPANS) || a.getName().equals(REFERENCE));
    attributes.add(EVENTS.createAttribute(REFERENCE, Integer.toString(number)));
    if (points > 0 && start.getAttributeByName(HEIGHT) == null) {
      attributes.add(EVENTS.createAttribute(HEIGHT, Float.toString(points)));
      attributes.add(EVENTS.createAttribute("customHeight", "1"));
    }
    xml.add(EVENTS.createStartElement(plain(start.getName()), attributes.iterator(), null));
    for (List<XMLEvent> cell : cells.values()) {
      for (XMLEvent event : cell) {
        xml.add(plain(event));
      }
    }
    xml.add(EVENTS.createEndElement(plain(start.getName()), null));
  }
}
