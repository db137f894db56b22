package vn.thuocdo.ingest.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;

/** The form asks what the contracts say, so that neither can change alone. */
class SurveyFormContractTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  private Document form;

  /** A contract and where its fields stand in the form. */
  private record Part(DatasetContract contract, List<String> groups) {
    static List<Part> all() {
      return List.of(
          new Part(
              CATALOGUE.dataset("survey_forms"),
              List.of("/data", "/data/place", "/data/part_a", "/data/part_c")),
          new Part(CATALOGUE.dataset("survey_members"), List.of("/data/part_a/members")),
          new Part(
              CATALOGUE.dataset("survey_organisations"), List.of("/data/part_b/organisations")));
    }
  }

  @BeforeEach
  void parse() throws Exception {
    try (InputStream xml = new SurveyForm(CATALOGUE.units()).open()) {
      form = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    }
  }

  @Test
  void theFieldsAreTheColumns() {
    for (Part part : Part.all()) {
      Set<String> fields =
          part.groups().stream()
              .flatMap(group -> elements("//instance" + group + "/*[not(*) and not(text())]"))
              .map(Element::getTagName)
              .collect(toSet());
      Set<String> columns = part.contract().columns().stream().map(Column::name).collect(toSet());
      part.contract().parent().ifPresent(parent -> columns.remove(parent.column()));
      if (part.contract().id().equals("survey_forms")) {
        fields.add("province_code");
      }
      assertThat(fields).as(part.contract().id()).isEqualTo(columns);
    }
  }

  @Test
  void theChoicesAreTheCodes() {
    List<String> compared = new ArrayList<>();
    for (Part part : Part.all()) {
      for (Column column : part.contract().columns()) {
        List<String> expected =
            column.type() == ColumnType.BOOLEAN ? List.of("yes", "no") : column.codes();
        if (!expected.isEmpty()) {
          assertThat(choices(part, column)).as(column.name()).isEqualTo(expected);
          compared.add(column.name());
        }
      }
    }
    assertThat(compared).hasSize(17);
  }

  private List<String> choices(Part part, Column column) {
    String control = column.type() == ColumnType.SET ? "select" : "select1";
    return part.groups().stream()
        .flatMap(
            group ->
                elements("//%s[@ref='%s/%s']/item/value".formatted(control, group, column.name())))
        .map(Element::getTextContent)
        .toList();
  }

  @Test
  void requiredColumnsLimitsAndPatternsAreThere() {
    for (Part part : Part.all()) {
      for (Column column : part.contract().columns()) {
        if (part.contract().parent().filter(p -> p.column().equals(column.name())).isPresent()) {
          continue;
        }
        Element bind = bind(part, column);
        String constraint = bind.getAttribute("constraint");
        if (column.required()) {
          assertThat(bind.getAttribute("required") + bind.getAttribute("calculate"))
              .as(column.name())
              .isIn("true()", "once(uuid())", "position(..)");
        }
        column
            .pattern()
            .ifPresent(pattern -> assertThat(constraint).contains("'^(" + pattern.regex() + ")$'"));
        column
            .min()
            .filter(min -> bind.getAttribute("calculate").isEmpty())
            .ifPresent(min -> assertThat(constraint).containsPattern(">= (date\\(')?" + min));
      }
    }
  }

  private Element bind(Part part, Column column) {
    return part.groups().stream()
        .flatMap(group -> elements("//bind[@nodeset='%s/%s']".formatted(group, column.name())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no bind for " + column.name()));
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    List<String> vietnamese = ids("Tiếng Việt (vi)");
    assertThat(vietnamese).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(ids("English (en)")).isEqualTo(vietnamese);
    Set<String> used =
        elements("//@ref/..|//bind")
            .flatMap(e -> Stream.of(e.getAttribute("ref"), e.getAttribute("jr:constraintMsg")))
            .filter(ref -> ref.startsWith("jr:itext("))
            .map(ref -> ref.substring("jr:itext('".length(), ref.length() - 2))
            .collect(toSet());
    assertThat(used).containsExactlyInAnyOrderElementsOf(vietnamese);
  }

  private List<String> ids(String language) {
    return elements("//translation[@lang='%s']/text[value != '']".formatted(language))
        .map(text -> text.getAttribute("id"))
        .toList();
  }

  private Stream<Element> elements(String path) {
    try {
      XPath xpath = XPathFactory.newInstance().newXPath();
      NodeList found = (NodeList) xpath.evaluate(path, form, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    } catch (javax.xml.xpath.XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }
}
