package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;

/** What an engine cannot do is said of each indicator; the others are computed. */
class UnsupportedFormulaTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  @TempDir Path folder;

  @Test
  void indicatorsOfAnUnsupportedKindFailByNameAndHaveNoRows() {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      new ExampleTables(db, CATALOGUE, folder)
          .create(CATALOGUE.indicators().get("coached_vneid2").examples().get(0));
      ComputeSession session = withoutCounts(new DuckDbSession(db));
      var failures = new ValuesComputation(session, CATALOGUE, LocalDate.of(2027, 2, 1)).fill();
      assertThat(failures.stream().map(Failure::what).collect(toSet()))
          .containsExactly("coached_vneid2");
      assertThat(failures.get(0).reason())
          .isEqualTo("engine 'duckdb' does not know formula kind 'count'. Use another --engine");
      assertThat(
              session.number("SELECT count(*) FROM computed WHERE indicator_id = 'coached_vneid2'"))
          .isZero();
      assertThat(session.number("SELECT count(*) FROM computed")).isPositive();
    }
  }

  private static ComputeSession withoutCounts(ComputeSession whole) {
    return (ComputeSession)
        Proxy.newProxyInstance(
            ComputeSession.class.getClassLoader(),
            new Class<?>[] {ComputeSession.class},
            (proxy, method, arguments) ->
                method.getName().equals("unsupportedFormulas")
                    ? Set.of("count")
                    : call(whole, method, arguments));
  }

  private static Object call(ComputeSession whole, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(whole, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
