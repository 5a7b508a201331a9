/**
 * An adapter: a CSV file with one row for each line of an invoice in, source documents of `rillet-sdk/sync` out. Rows of one invoice have the same
 * `invoice_id`. These are pure functions: copy the file and change the names of the columns.
 */
import type { SourceInvoice, SourceLine } from "rillet-sdk/sync";

const INVOICE = ["invoice_id", "invoice_number", "currency", "invoice_date"] as const;
const CUSTOMER = ["customer_id", "customer_name", "country", "tax_status"] as const;
const LINE = ["line_id", "product_id", "description", "quantity", "unit_price", "tax"] as const;
const COLUMNS = [...INVOICE, ...CUSTOMER, ...LINE];

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const TAX_STATUSES = ["TAXED", "TAX_EXEMPT", "REVERSE_CHARGED"] as const;

const reference = (id: string): { type: string; id: string } => ({ type: "CSV", id });

/**
 * @throws TypeError for a column that is missing, a row that is not as RFC 4180 says, a value that is empty, and rows of one invoice that contradict each other, with
 * the number of the row. A file that was cut off cannot be told when it ends with a whole row: give a total for each invoice if your file has one.
 */
export function fromCsv(text: string): SourceInvoice[] {
  const [head = [], ...rows] = parseRows(text);
  const missing = COLUMNS.filter((column) => !head.includes(column));
  if (missing.length > 0) throw new TypeError(`The file has no column ${missing.join(", ")}.`);
  const invoices = new Map<string, Row[]>();
  rows.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const row = toRow(head, cells, index + 2);
    const same = invoices.get(row.invoice_id) ?? [];
    const other = [...INVOICE, ...CUSTOMER].find((column) => same[0] && same[0][column] !== row[column]);
    if (other) throw new TypeError(`Row ${index + 2} has another ${other} than the first row of ${row.invoice_id}.`);
    invoices.set(row.invoice_id, [...same, row]);
  });
  return [...invoices.values()].map(toInvoice);
}

function toRow(head: readonly string[], cells: readonly string[], number: number): Row {
  if (cells.length !== head.length)
    throw new TypeError(`Row ${number} has ${cells.length} cells, and the first row has ${head.length}.`);
  const row = Object.fromEntries(COLUMNS.map((column) => [column, cells[head.indexOf(column)]?.trim() ?? ""])) as Row;
  const empty = COLUMNS.find((column) => row[column] === "");
  if (empty !== undefined) throw new TypeError(`Row ${number} has no ${empty}.`);
  return row;
}

function toInvoice(rows: readonly Row[]): SourceInvoice {
  const [{ invoice_id: id, invoice_number: number, currency, invoice_date: invoiceDate, ...first }] = rows as [Row];
  const taxStatus = TAX_STATUSES.find((status) => status === first.tax_status);
  if (!taxStatus) throw new TypeError(`The invoice ${id} has the unknown tax_status ${first.tax_status}.`);
  const address = { country: first.country };
  const customer = { reference: reference(first.customer_id), name: first.customer_name, address, taxStatus };
  return { reference: reference(id), number, currency, invoiceDate, customer, lines: rows.map(toLine) };
}

const toLine = (row: Row): SourceLine => ({
  reference: reference(row.line_id),
  description: row.description,
  product: { reference: reference(row.product_id), name: row.description },
  quantity: row.quantity,
  unitPrice: row.unit_price,
  taxAmount: row.tax,
});

const QUOTES = "a cell with a quote is in quotes as a whole, and its own quotes are doubled.";
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** The cells of each row (RFC 4180): a cell in quotes may hold commas, line breaks and doubled quotes. A byte order mark, as Excel writes it, is left out. */
function parseRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length || rows.at(-1)?.length; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const [, quoted, plain = "", end] = CELL.exec(text) ?? [];
    if (end === undefined) throw new TypeError(`Row ${rows.length} breaks RFC 4180: ${QUOTES}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  return rows;
}
