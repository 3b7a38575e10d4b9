package strandline.series;

import java.util.List;

/** Whole records of a file, as a sheet of many rows shows them. Rows and columns count from 0. */
public interface Records {
  /**
   * Returns the columns' names.
   *
   * @return different from each other
   */
  List<String> names();

  /**
   * Returns how many records there are.
   *
   * @return from 0
   */
  int size();

  /**
   * Says whether a column holds numbers.
   *
   * @param column the column
   * @return false for a column of texts
   */
  boolean isNumeric(int column);

  /**
   * Returns how many digits stand after the point of a numeric column.
   *
   * @param column the column
   * @return 0 for a column of texts
   */
  int decimals(int column);

  /**
   * Says whether a cell is blank.
   *
   * @param row the record
   * @param column the column
   * @return true where the file has nothing
   */
  boolean isMissing(int row, int column);

  /**
   * Returns a number.
   *
   * @param row the record
   * @param column a numeric column in which the record is not blank
   * @return the number
   */
  double number(int row, int column);

  /**
   * Returns a cell as a text.
   *
   * @param row the record
   * @param column the column
   * @return empty where it is blank; a number in plain digits
   */
  String text(int row, int column);
}
