package vn.thuocdo.dashboard.web.http;

import java.util.stream.IntStream;

/**
 * A colour as an eye sees it, in linear light.
 *
 * @param red from 0 to 1
 * @param green from 0 to 1
 * @param blue from 0 to 1
 */
record SeenColour(double red, double green, double blue) {

  /**
   * Eyes that lack one kind of cone, as Machado, Oliveira and Fernandes model them ("A
   * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0).
   */
  enum Eye {
    COMMON(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPE(
        new double[][] {
          {0.152286, 1.052583, -0.204868},
          {0.114503, 0.786281, 0.099216},
          {-0.003882, -0.048116, 1.051998}
        }),
    DEUTERANOPE(
        new double[][] {
          {0.367322, 0.860646, -0.227968},
          {0.280085, 0.672501, 0.047413},
          {-0.011820, 0.042940, 0.968881}
        }),
    TRITANOPE(
        new double[][] {
          {1.255528, -0.076749, -0.178779},
          {-0.078411, 0.930809, 0.147602},
          {0.004733, 0.691367, 0.303900}
        });

    private final double[][] matrix;

    Eye(double[][] matrix) {
      this.matrix = matrix;
    }
  }

  /** A colour such as {@code #14506b} or {@code #fff}. */
  static SeenColour of(String hex, Eye eye) {
    double[] linear = linear(hex);
    double[] seen =
        IntStream.range(0, 3)
            .mapToDouble(row -> Math.min(1, Math.max(0, dot(eye.matrix[row], linear))))
            .toArray();
    return new SeenColour(seen[0], seen[1], seen[2]);
  }

  private static double[] linear(String hex) {
    String full = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex.substring(0, 7);
    return IntStream.range(0, 3)
        .mapToDouble(i -> Integer.parseInt(full.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0)
        .map(s -> s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4))
        .toArray();
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private double luminance() {
    return weighed(0.2126, 0.7152, 0.0722);
  }

  private double weighed(double ofRed, double ofGreen, double ofBlue) {
    return ofRed * red + ofGreen * green + ofBlue * blue;
  }

  /** Contrast as WCAG 2 defines it, from 1 to 21. */
  double contrast(SeenColour other) {
    double high = Math.max(luminance(), other.luminance());
    double low = Math.min(luminance(), other.luminance());
    return (high + 0.05) / (low + 0.05);
  }

  /** Lightness from 0 to 100 (CIE L*). */
  double lightness() {
    return lab()[0];
  }

  /** Distance in CIE L*a*b*; about 2 is just noticed side by side. */
  double distance(SeenColour other) {
    double[] a = lab();
    double[] b = other.lab();
    return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
  }

  private double[] lab() {
    double x = cubeRoot(weighed(0.4124, 0.3576, 0.1805) / 0.9505);
    double y = cubeRoot(luminance());
    double z = cubeRoot(weighed(0.0193, 0.1192, 0.9505) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double cubeRoot(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }
}
