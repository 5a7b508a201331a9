/** What a user exports without writing types: a compiler that writes declarations must be able to name every type through `rillet-sdk` alone. */
import { isRilletError, Rillet, RollingWindowLimiter } from "rillet-sdk";

export const rillet = new Rillet({ apiKey: "k" });
export const firstPage = (limit: number) => rillet.invoices.list({ limit });
export const page = async () => await rillet.customers.list();
export const pages = () => rillet.products.list().pages();
export const collected = () => rillet.vendors.list().toArray({ limit: 5 });
export const invoice = async (id: string) => await rillet.invoices.retrieve(id);
export const withResponse = (id: string) => rillet.invoices.retrieve(id).withResponse();
export const items = async (id: string) => (await rillet.invoices.retrieve(id)).items;
export const modified = (id: string) => rillet.customers.modify(id, { payment_terms: 30 });
export const balance = () => rillet.reports.balanceSheet({ as_of_date: "2026-11-30" });
export const get = (country: string) => rillet.api.GET("/tax-rates", { params: { query: { country } } });
export const post = () => rillet.api.POST("/customers", { body: { name: "Acme" } });
export const data = async (id: string) =>
  (await rillet.api.GET("/invoices/{invoice_id}", { params: { path: { invoice_id: id } } })).data;
export const { GET, PUT, DELETE, request } = rillet.api;
export const { api, invoices, customers } = rillet;
export const payments = rillet.invoices.payments;
export const custom = () => rillet.request<{ id: string }>({ method: "GET", path: "/charges" });
export const limiter = new RollingWindowLimiter({ limit: 60, windowMs: 60_000 });
export const rate = () => rillet.rateLimit;
export const slot = () => limiter.acquire({ holdMs: 1000 });
export const narrowed = (error: unknown) => (isRilletError(error) ? error : undefined);
export class Billing {
  readonly client = rillet;
  readonly list = rillet.invoices.list;
  create = (name: string) => this.client.customers.create({ name });
}
