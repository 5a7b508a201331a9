import type { Customer, Product } from "../../../src/index.js";
import type { LoggedRequest } from "../../../src/sandbox/index.js";
import type { SourceInvoice } from "../../../src/sync/index.js";
import { type History, PERSON, type Violation } from "./history.js";
import { actorOf, tookEffect } from "./invoice-timeline.js";
import type { EndState } from "./judge.js";

/** The promises about customers and products: each once, none shared, none deleted in use. */
export function judgeCustomers(history: History, state: EndState, referenceType: string): Violation[] {
  const { last } = history;
  const customers = state.customers.all();
  const products = state.products.all();
  return [
    ...findTwice(
      "customer",
      customers.filter(({ id }) => !isMadeMeanwhile(id, history) && !isReported(id, history)),
      referenceType,
    ),
    ...findTwice("product", products, referenceType),
    ...customers
      .filter((customer) => referencesOf(customer, referenceType).length > 1)
      .map(({ id, external_references: references }) => ({
        promise: "two source customers never share a customer in Rillet",
        seen: `the customer ${id} has the references ${JSON.stringify(references)}`,
      })),
    ...state.invoices
      .all()
      .flatMap(({ id, customer_id: customerId, items }) => [
        ...(state.customers.has(customerId) ? [] : [gone(`customer ${customerId}`, id)]),
        ...items.flatMap(({ product_id: product }) =>
          state.products.has(product) ? [] : [gone(`product ${product}`, id)],
        ),
      ]),
    ...last.flatMap(({ newest }) => judgeLinkedCustomer(newest, { state, history, type: referenceType })),
  ];
}

const gone = (what: string, invoice: string): Violation => ({
  promise: "no deleted customer or product is in use",
  seen: `the invoice ${invoice} uses the ${what}, which is deleted`,
});

const referencesOf = (object: Pick<Customer | Product, "external_references">, type: string): string[] =>
  (object.external_references ?? []).filter((reference) => reference.type === type).map(({ id }) => id);

function findTwice(
  kind: string,
  objects: readonly Pick<Customer | Product, "id" | "external_references">[],
  type: string,
): Violation[] {
  const references = objects.flatMap((object) => referencesOf(object, type));
  return references
    .filter((reference, index) => references.indexOf(reference) !== index)
    .map((reference) => ({ promise: `a ${kind} is never in Rillet twice`, seen: `the reference ${reference}` }));
}

/**
 * Whether a person made the customer, and a process had created one of its own or had written the reference to this one by a request that was still under way when
 * it was killed or gave up. Another process cannot know of such a write, because Rillet has no conditional writes. What the design promises (sync.md) is one invoice,
 * and that two source customers never share a customer; both are judged as well.
 */
function isMadeMeanwhile(id: string, history: History): boolean {
  const writes = history.requests.filter(
    (request) => tookEffect(request) && request.method !== "GET" && request.path.startsWith("/customers"),
  );
  return (
    writes.some(
      (request) =>
        request.method === "POST" &&
        actorOf(request) === PERSON &&
        (request.response as { readonly id: string }).id === id,
    ) && writes.some((request) => actorOf(request) !== PERSON && !isEnded(request, history))
  );
}

/** Whether a result warned that a customer still has the reference after another worker had linked another one, because Rillet did not take the removal. */
const isReported = (id: string, { outcomes }: History): boolean =>
  outcomes.some(({ result }) => result?.warnings.some((warning) => warning.includes(`${id} still has the reference`)));

/**
 * Whether two customers have the reference of a document's customer, because a person made one of them at the very moment at which a process that was killed worked
 * on it. Once the link is lost, the sync stops and names both (the guide, "Customers").
 */
export function isCustomerTwice(
  source: SourceInvoice | undefined,
  history: History,
  { state, type }: { readonly state: EndState; readonly type: string },
): boolean {
  const customers = state.customers
    .all()
    .filter((customer) => source !== undefined && referencesOf(customer, type).includes(source.customer.reference.id));
  return history.losses.length > 0 && customers.length > 1 && customers.some(({ id }) => isMadeMeanwhile(id, history));
}

/** Whether a process saw the response to its write and went on to something else. A call that failed before may never have seen it, or could not check what it wrote. */
const isEnded = (request: LoggedRequest, { requests, outcomes }: History): boolean =>
  outcomes.some(
    ({ actor, from, to, error }) =>
      actor === actorOf(request) &&
      request.number > from &&
      request.number <= to &&
      (error === undefined ||
        requests.some(
          (other) =>
            actorOf(other) === actor &&
            other.number > request.number &&
            other.number <= to &&
            other.path !== request.path,
        )),
  );

/** Whether a customer was last written by a request that was still under way when its process was killed or gave up. It may have overwritten the reference of another one. */
function isOverwritten(id: string, history: History): boolean {
  const last = history.requests.findLast(
    (request) => tookEffect(request) && request.method === "PUT" && request.path === `/customers/${id}`,
  );
  return last !== undefined && !isEnded(last, history);
}

/** The invoice belongs to the customer that has the reference of the source's customer, unless a late request has overwritten it. */
function judgeLinkedCustomer(
  { source, result, reference }: History["last"][number]["newest"],
  { state, history, type }: { readonly state: EndState; readonly history: History; readonly type: string },
): Violation[] {
  const invoice = state.invoices
    .all()
    .find(({ external_references: references }) =>
      references?.some((each) => each.type === type && each.id === reference.id),
    );
  if (source === undefined || result === undefined || invoice === undefined) return [];
  const customer = state.customers.get(invoice.customer_id);
  if (customer === undefined || referencesOf(customer, type).includes(source.customer.reference.id)) return [];
  if (isOverwritten(customer.id, history)) return [];
  return [
    {
      promise: "an invoice belongs to the customer of its source",
      seen: `${reference.id} belongs to the customer ${customer.id}, which has the references ${JSON.stringify(customer.external_references)} and not ${source.customer.reference.id}`,
    },
  ];
}
