package vn.thuocdo.data.unit;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.text.Bilingual;

/** The official units, by code. */
public final class Units {
  private final Map<String, Unit> byCode = new LinkedHashMap<>();
  private final Map<String, String> provinceNames;

  public Units(Collection<Unit> units) {
    this(units, Map.of());
  }

  private Units(Collection<Unit> units, Map<String, String> namesBeside) {
    Map<String, String> names = new HashMap<>(namesBeside);
    units.forEach(unit -> byCode.put(unit.code(), unit));
    provinces().forEach(province -> names.put(province.code(), province.name()));
    this.provinceNames = Map.copyOf(names);
  }

  /** Only some of these units. Names of provinces stay known, since wards are called after them. */
  public Units within(Predicate<Unit> kept) {
    return new Units(byCode.values().stream().filter(kept).toList(), provinceNames);
  }

  /** Name of a province without its type, also of one that is not among these units. */
  public String provinceName(String code) {
    return provinceNames.getOrDefault(code, code);
  }

  /** The province itself, or the first of its wards when only wards are here. */
  public Optional<Unit> widest(String province) {
    return find(province).or(() -> wards(Optional.of(province)).stream().findFirst());
  }

  /** Provinces in order of code. */
  public List<Unit> provinces() {
    return byCode.values().stream()
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .sorted(Comparator.comparing(Unit::code).reversed())
        .toList();
  }

  /** All wards, or those of one province, sorted by name in Vietnamese order. */
  public List<Unit> wards(Optional<String> province) {
    return byCode.values().stream()
        .filter(unit -> unit.level() == UnitLevel.WARD)
        .filter(unit -> province.isEmpty() || unit.parent().equals(province))
        .sorted(Comparator.comparing(Unit::name, vietnameseOrder()).thenComparing(Unit::code))
        .toList();
  }

  /** Every unit, in the order of the list. */
  public Collection<Unit> all() {
    return java.util.Collections.unmodifiableCollection(byCode.values());
  }

  public Optional<Unit> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The unit with this code; a clear NOT_FOUND error otherwise. */
  public Unit load(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.NOT_FOUND,
                    unknown(code, NearMatches.sentence(code, byCode.keySet()))));
  }

  private static Bilingual unknown(String code, Bilingual hint) {
    return new Bilingual(
        "Không tìm thấy địa bàn '%s' trong danh mục. %s".formatted(code, hint.vi()),
        "Cannot find unit '%s': it is not in the unit list. %s".formatted(code, hint.en()));
  }

  /** Order of Vietnamese names (ICU; the JDK's own collator ignores spaces). */
  public static Comparator<Object> vietnameseOrder() {
    return Collator.getInstance(ULocale.forLanguageTag("vi-u-kn-true"));
  }
}
