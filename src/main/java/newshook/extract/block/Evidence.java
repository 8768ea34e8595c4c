package newshook.extract.block;

/** A row of numbers that describes one block, filled from left to right. */
final class Evidence {
  private final float[] row;
  private int filled;

  Evidence(int size) {
    this.row = new float[size];
  }

  /** Begins the next row in the same place. */
  Evidence clear() {
    filled = 0;
    return this;
  }

  Evidence add(double value) {
    row[filled++] = (float) value;
    return this;
  }

  Evidence add(boolean value) {
    return add(value ? 1 : 0);
  }

  int filled() {
    return filled;
  }

  float[] row() {
    return row;
  }
}
