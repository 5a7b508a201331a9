import type { RequestOptions, Rillet } from "../../src/index.js";
import type { Meant } from "./broken-responses.js";
import type { RawRequest } from "./raw-server.js";

export interface RawCall {
  readonly run: (rillet: Rillet, id: string, options: RequestOptions) => PromiseLike<unknown>;
  /** The id in what the call gave; undefined where it gives nothing that has one. */
  readonly idOf?: (result: never) => unknown;
}

const ofObject = ({ id }: { readonly id: unknown }): unknown => id;
const PDF = "%PDF-1.7 ";

const table = {
  "customers.retrieve": { run: (rillet, id, options) => rillet.customers.retrieve(id, options), idOf: ofObject },
  "customers.create": { run: (rillet, id, options) => rillet.customers.create({ name: id }, options), idOf: ofObject },
  "customers.update": {
    run: (rillet, id, options) => rillet.customers.update(id, { name: "Acme" }, options),
    idOf: ofObject,
  },
  "customers.modify": {
    run: (rillet, id, options) => rillet.customers.modify(id, { name: "Acme" }, options),
    idOf: ofObject,
  },
  "customers.delete": { run: (rillet, id, options) => rillet.customers.delete(id, options) },
  "customers.list": {
    run: (rillet, _id, options) => rillet.customers.list({}, options).toArray({ limit: 5 }),
    idOf: ([item]: readonly { readonly id: unknown }[]) => item?.id,
  },
  "invoices.retrievePdf": { run: (rillet, id, options) => rillet.invoices.retrievePdf(id, options) },
  "bills.uploadDocument": {
    run: (rillet, id, options) =>
      rillet.bills.uploadDocument(id, { data: new Uint8Array(70_000), name: "bill.pdf" }, options),
  },
} satisfies Readonly<Record<string, RawCall>>;

export type RawCallName = keyof typeof table;

export const rawCalls: Readonly<Record<RawCallName, RawCall>> = table;

/** The response of a correct server. `id` identifies the call. */
export function meantFor({ method, path, headers }: RawRequest, id: string): Pick<Meant, "status" | "type" | "body"> {
  if (method === "DELETE" || path.startsWith("/bills")) return { status: 204, type: "", body: Buffer.alloc(0) };
  if (headers["accept"] === "application/pdf")
    return { status: 200, type: "application/pdf", body: Buffer.from(PDF + id) };
  const customer = { id, name: "Acme" };
  return {
    status: 200,
    type: "application/json",
    body: Buffer.from(JSON.stringify(path.includes("limit=") ? { customers: [customer], pagination: {} } : customer)),
  };
}
