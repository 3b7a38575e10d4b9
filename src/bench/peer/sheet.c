/* One sheet of the records of encounters.csv by libxlsxwriter, with constant memory.
   cc -O2 sheet.c -lxlsxwriter -o sheet; ./sheet encounters.csv out.xlsx */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int count, char **words) {
  FILE *in = fopen(words[1], "r");
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(words[2], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Encounters");
  char line[4096];
  lxw_row_t row = 0;
  while (count > 2 && in && fgets(line, sizeof line, in)) {
    lxw_col_t column = 0;
    for (char *at = line; *at && *at != '\n'; column++) {
      char *start = at;
      if (*at == '"') {
        start = ++at;
        at = strchr(at, '"');
        *at++ = 0;
      } else {
        at += strcspn(at, ",\n");
      }
      int more = *at == ',';
      *at = 0;
      at += more;
      if (row > 0 && (column == 0 || column == 11))
        worksheet_write_number(sheet, row, column, atof(start), NULL);
      else
        worksheet_write_string(sheet, row, column, start, NULL);
      if (!more) {
        break;
      }
    }
    row++;
  }
  return workbook_close(book);
}
