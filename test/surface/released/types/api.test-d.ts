/** `rillet.api` is openapi-fetch, typed by the contract's paths. Nothing here runs; `tsc --noEmit` is the test. */
import type { CreateInvoiceRequest, Customer, Invoice, Rillet, TaxRateResource } from "rillet-sdk";
import { equal, type Equal, type IsAny } from "./equal.js";

declare const rillet: Rillet;
declare const body: CreateInvoiceRequest;

export async function typedByPath(): Promise<void> {
  const rates = await rillet.api.GET("/tax-rates", { params: { query: { country: "IE" } } });
  equal<IsAny<typeof rates.data>>(false);
  if (rates.data) equal<Equal<(typeof rates.data.tax_rates)[number], TaxRateResource>>(true);
  else equal<IsAny<typeof rates.error>>(false);

  const customer = await rillet.api.GET("/customers/{customer_id}", { params: { path: { customer_id: "id" } } });
  const found: Customer | undefined = customer.data;
  const created = await rillet.api.POST("/invoices", { body });
  const invoice = await rillet.api.GET("/invoices/{invoice_id}", { params: { path: { invoice_id: "id" } } });
  equal<Equal<NonNullable<typeof invoice.data>, Invoice>>(true);
  void [found, invoice.response, created.data?.id, created.response.status];

  // @ts-expect-error -- no such path
  await rillet.api.GET("/tax-rate");
  // @ts-expect-error -- no such operation
  await rillet.api.DELETE("/tax-rates");
  // @ts-expect-error -- the path needs its id
  await rillet.api.GET("/customers/{customer_id}");
  // @ts-expect-error -- unknown query parameter
  await rillet.api.GET("/tax-rates", { params: { query: { contry: "IE" } } });
  // @ts-expect-error -- a body that lacks what is required
  await rillet.api.POST("/invoices", { body: {} });
}
