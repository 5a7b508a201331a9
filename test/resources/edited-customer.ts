import { Rillet, type Customer, type FetchLike, type RilletOptions } from "../../src/index.js";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";

export interface EditedCustomer {
  readonly sandbox: Sandbox;
  readonly rillet: Rillet;
  readonly customer: Customer;
  /** Runs after the response to a request, or its loss, before the client gets it. */
  afterResponse: (method: string) => unknown;
  /** What was sent since the customer was made: `GET`, `PUT`. */
  readonly sent: () => string[];
  /** Somebody else edits the customer, in another process or the dashboard. */
  readonly edit: (fields: Partial<Customer>) => void;
  readonly stored: () => Customer;
}

export const EMAILS = [{ email: "ap@acme.example", type: "MAIN_SENDER" }] as const;

/** A sandbox with one customer that others can edit at any time. */
export async function makeEditedCustomer(options: RilletOptions = {}): Promise<EditedCustomer> {
  const sandbox = createSandbox({ rateLimit: false, seed: "empty", externalReferenceTypes: ["BILLING"] });
  const fetch: FetchLike = async (input, init) => {
    try {
      return await sandbox.fetch(input, init);
    } finally {
      await fixture.afterResponse(init?.method ?? "GET");
    }
  };
  const customer = await new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch }).customers.create({
    name: "Acme",
    payment_terms: 14,
    emails: [...EMAILS],
  });
  const first = sandbox.requests.length;
  const stored = (): Customer => sandbox.state.customers.get(customer.id) as Customer;
  const fixture: EditedCustomer = {
    sandbox,
    rillet: new Rillet({ apiKey: "sandbox-key", rateLimit: false, fetch, ...options }),
    customer,
    afterResponse: () => undefined,
    sent: () => sandbox.requests.slice(first).map(({ method }) => method),
    edit: (fields) => void sandbox.state.customers.put({ ...stored(), ...fields }),
    stored,
  };
  return fixture;
}

/** Runs something the first `times` times it is called, and nothing after that. */
export function atMost(times: number, run: () => unknown): () => unknown {
  let left = times;
  return () => (left-- > 0 ? run() : undefined);
}
