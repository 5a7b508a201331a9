import type { Invoice } from "../../../src/index.js";
import type { LoggedRequest } from "../../../src/sandbox/index.js";
import { ACTOR, PERSON } from "./history.js";

/** What an invoice held from a request on. */
export interface InvoiceState {
  readonly at: number;
  readonly by: string;
  readonly total: string;
  readonly due: string;
}

/** An invoice of Rillet from its creation to its deletion, as the log of requests tells it. */
export interface InvoiceRecord {
  readonly id: string;
  /** The id of its external reference, if it has one. */
  readonly reference: string | undefined;
  readonly number: string;
  readonly customerId: string;
  readonly createdAt: number;
  readonly createdBy: string;
  deletedAt: number;
  deletedBy: string | undefined;
  readonly states: InvoiceState[];
  readonly payments: number[];
}

export const actorOf = ({ headers }: LoggedRequest): string => headers[ACTOR] ?? "unknown";

/** Whether a request changed something: it succeeded, and its response is no replay. */
export const tookEffect = ({ status, replayed }: LoggedRequest): boolean =>
  status !== undefined && status < 300 && !replayed;

/** Reads the invoices out of the log of requests. */
export function readInvoices(requests: readonly LoggedRequest[], referenceType: string): Map<string, InvoiceRecord> {
  const invoices = new Map<string, InvoiceRecord>();
  for (const request of requests) {
    if (!tookEffect(request) || request.method === "GET") continue;
    const [, resource, id = "", part] = request.path.split("/");
    if (resource !== "invoices") continue;
    const at = request.number;
    const record = invoices.get(id);
    if (request.method === "POST" && id === "") addInvoice(invoices, request, referenceType);
    else if (request.method === "POST" && part === "payments") record?.payments.push(at);
    else if (request.method === "PUT" && part === undefined)
      record?.states.push(stateOf(request, request.response as Invoice));
    else if (request.method === "DELETE" && part === undefined && record !== undefined)
      [record.deletedAt, record.deletedBy] = [at, actorOf(request)];
  }
  return invoices;
}

function addInvoice(invoices: Map<string, InvoiceRecord>, request: LoggedRequest, referenceType: string): void {
  const invoice = request.response as Invoice;
  invoices.set(invoice.id, {
    id: invoice.id,
    reference: invoice.external_references?.find(({ type }) => type === referenceType)?.id,
    number: invoice.invoice_number,
    customerId: invoice.customer_id,
    createdAt: request.number,
    createdBy: actorOf(request),
    deletedAt: Infinity,
    deletedBy: undefined,
    states: [stateOf(request, invoice)],
    payments: [],
  });
}

const stateOf = (request: LoggedRequest, invoice: Invoice): InvoiceState => ({
  at: request.number,
  by: actorOf(request),
  total: invoice.total.amount,
  due: invoice.due_date,
});

/** Whether an invoice was in Rillet after a request. */
export const existsAt = ({ createdAt, deletedAt }: InvoiceRecord, at: number): boolean =>
  createdAt <= at && at < deletedAt;

/** What an invoice held after a request. */
export const stateAt = ({ states }: InvoiceRecord, at: number): InvoiceState | undefined =>
  states.findLast((state) => state.at <= at);

/** Whether a person was the last one to change the invoice of a document, or to delete it if none is left. A duplicate may have been created after it, and deleted again. */
export function lastChangedByPerson(own: readonly InvoiceRecord[], at: number): boolean {
  const created = own.filter(({ createdAt }) => createdAt <= at);
  const latest = created.findLast((invoice) => existsAt(invoice, at)) ?? created.at(-1);
  return latest !== undefined && (latest.deletedBy === PERSON || stateAt(latest, at)?.by === PERSON);
}
