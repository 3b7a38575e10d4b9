// Reads a sheet of records by exceljs and prints its values as JSON lines: node read.mjs FILE.xlsx
// (exceljs from the folder node_modules beside the working directory).
import { createRequire } from 'node:module';
const require = createRequire(process.cwd() + '/');
const ExcelJS = require('exceljs');
const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], { sharedStrings: 'cache', worksheets: 'emit' });
for await (const sheet of reader) {
  for await (const row of sheet) console.log(JSON.stringify(row.values.slice(1)));
}
