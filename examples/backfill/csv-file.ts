import { appendFile, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** A CSV file that grows row by row. It appears under its name when it is complete. */
export class CsvFile<Column extends string> {
  /** The rows so far, without the head. */
  count = 0;
  readonly #path: string;
  readonly #columns: readonly Column[];

  private constructor(path: string, columns: readonly Column[]) {
    this.#path = path;
    this.#columns = columns;
  }

  static async create<Column extends string>(path: string, columns: readonly Column[]): Promise<CsvFile<Column>> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, `${columns.join(",")}\n`);
    return new CsvFile(path, columns);
  }

  async add(row: Readonly<Partial<Record<Column, Cell>>>): Promise<void> {
    this.count += 1;
    await appendFile(`${this.#path}.part`, `${this.#columns.map((column) => toText(row[column])).join(",")}\n`);
  }

  close = (): Promise<void> => rename(`${this.#path}.part`, this.#path);
}

type Cell = string | number | boolean | undefined;

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe. */
function toText(value: Cell): string {
  const text = String(value ?? "").replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
