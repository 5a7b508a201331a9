import { breakNext, overTheWire } from "./clients.js";
import type { Check } from "./check.js";
import { expectEqual, rejection } from "./check.js";
import type { Sdk } from "./sdk.js";

/** Each operation fails only once: a call that was aborted may reach the sandbox late, and would get the fault that is meant for the next call. */
const DELAY = { kind: "delay", ms: 30_000 };

/** The runtime's own `fetch`, against a `rillet-sandbox` on loopback. */
export const wire: readonly Check<Sdk>[] = [
  {
    title: "over the wire, a list goes over all of its pages",
    async run(sdk, server) {
      const rillet = overTheWire(sdk, server);
      const all = await rillet.customers.list().toArray({ limit: 1000 });
      const seen = new Set<string>();
      for await (const { id } of rillet.customers.list({ limit: 3 }, { prefetch: 1 })) seen.add(id);
      expectEqual([seen.size > 3, seen.size], [true, all.length], "customers");
    },
  },
  {
    title:
      "over the wire, a create whose connection broke after the change, and one that got 503, made one object each",
    async run(sdk, server) {
      const rillet = overTheWire(sdk, server);
      const faults = {
        Reset: { kind: "drop-after" },
        Busy: { kind: "status", status: 503, headers: { "retry-after": "0" }, isCommitted: true },
      };
      for (const [name, fault] of Object.entries(faults)) {
        await breakNext(server, "customers.create", fault);
        const made = await rillet.customers.create({ name });
        const named = await rillet.customers.list({ search: name }).toArray({ limit: 10 });
        expectEqual(
          named.map(({ id }) => id),
          [made.id],
          `customers named ${name}`,
        );
      }
    },
  },
  {
    title: "over the wire, a response that is late is a timeout, and a call that is given up ends at once",
    async run(sdk, server) {
      const { core } = sdk;
      const rillet = overTheWire(sdk, server, { maxRetries: 0 });
      await breakNext(server, "accounts.list", DELAY);
      expectEqual(
        (await rejection(rillet.accounts.list({}, { timeout: 100 }))) instanceof core.RilletTimeoutError,
        true,
        "a RilletTimeoutError",
      );
      await breakNext(server, "taxRates.list", DELAY);
      const giveUp = new AbortController();
      const call = rejection(rillet.taxRates.list({}, { signal: giveUp.signal }));
      setTimeout(() => {
        giveUp.abort();
      }, 50);
      expectEqual((await call) instanceof core.RilletAbortError, true, "a RilletAbortError");
      expectEqual(
        (await rejection(rillet.taxRates.list({}, { signal: AbortSignal.abort() }))) instanceof core.RilletAbortError,
        true,
        "one that was aborted before",
      );
    },
  },
  {
    title: "over the wire, half a response is a connection error, and so is an address where nothing listens",
    async run(sdk, server) {
      const { core } = sdk;
      await breakNext(server, "vendors.list", { kind: "cut-body" });
      const cut = await rejection(overTheWire(sdk, server, { maxRetries: 0 }).vendors.list());
      const nowhere = await rejection(
        overTheWire(sdk, { ...server, baseUrl: "http://127.0.0.1:1" }, { maxRetries: 0 }).accounts.list(),
      );
      expectEqual(
        [cut, nowhere].map((error) => error instanceof core.RilletConnectionError || String(error)),
        [true, true],
        "RilletConnectionErrors",
      );
    },
  },
  {
    title: "over the wire, 401 and 404 are typed errors with the request's id",
    async run(sdk, server) {
      const { core } = sdk;
      const refused = await rejection(overTheWire(sdk, { ...server, apiKey: "another-key" }).accounts.list());
      expectEqual(
        [
          refused instanceof core.AuthenticationError,
          refused instanceof core.RilletApiError && refused.requestId !== undefined,
        ],
        [true, true],
        "the 401",
      );
      const { error, response } = await overTheWire(sdk, server).api.GET("/invoices/{invoice_id}", {
        params: { path: { invoice_id: "5f0c7a52-0000-4000-8000-000000000000" } },
      });
      expectEqual([response.status, error?.status], [404, 404], "the 404 of a typed path");
    },
  },
  {
    title: "over the wire, a PDF comes as bytes and a file goes as a form",
    async run(sdk, server) {
      const rillet = overTheWire(sdk, server);
      const [[invoice], [bill]] = [
        (await rillet.invoices.list({ limit: 1 })).items,
        (await rillet.bills.list({ limit: 1 })).items,
      ];
      const pdf = await rillet.invoices.retrievePdf(invoice?.id ?? "");
      expectEqual(
        [pdf instanceof Uint8Array, new TextDecoder().decode(pdf.subarray(0, 5))],
        [true, "%PDF-"],
        "the PDF",
      );
      await rillet.bills.uploadDocument(bill?.id ?? "", { data: pdf, name: "bill.pdf", type: "application/pdf" });
    },
  },
];
