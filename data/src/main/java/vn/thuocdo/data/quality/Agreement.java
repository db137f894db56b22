package vn.thuocdo.data.quality;

import java.util.List;
import vn.thuocdo.data.text.Bilingual;

/**
 * One question that two datasets answer, and how their answers are held against each other (the
 * plans' "thống nhất": KH31 and Đề án 06 of Đồng Nai want data that agree between sources).
 *
 * @param unit what is counted: organisations, forms, people
 * @param uses step relations that the sides' conditions read
 */
public record Agreement(
    String id,
    Bilingual name,
    Bilingual question,
    Bilingual unit,
    List<String> uses,
    Comparison comparison) {
  public Agreement {
    uses = List.copyOf(uses);
  }
}
