/** The examples that run on their own, and what each must print, in this order. */
export const EXPECTED: Readonly<Record<string, readonly RegExp[]>> = {
  "requests-and-errors/quickstart.ts": [
    /^Acme GmbH: 30 days, ap@acme\.example, trace id [\w-]+$/m,
    /^found Acme GmbH$/m,
    /^5\d of 60 requests left/m,
  ],
  "lists/lists.ts": [
    /^first page: Vendor 5, Vendor 4 and more$/m,
    /^item: Vendor 1$/m,
    /^page of 2\npage of 2\npage of 1$/m,
    /^at most three: 3$/m,
    /^read Vendor 5\n(read .*\n){3}read Vendor 1$/m,
  ],
  "requests-and-errors/errors.ts": [
    /^a missing field: BadRequestError$/m,
    /^ {2}name: required/m,
    /NotFoundError$/m,
    /^an empty id: RilletArgumentError$/m,
    /Did you mean `timeout`\?/,
    /RilletConnectionError$/m,
    /may be missing: none$/m,
  ],
  "money/money.ts": [
    /0\.50 \+ 599\.88 = 600\.38 GBP/,
    /0\.10 \+ 119\.98 = 120\.08 GBP/,
    /33\.34, 33\.33, 33\.33/,
    /10000$/m,
  ],
  "sync/sync.ts": [
    /^Sequence .*planned: create +2160\.46 GBP$/m,
    /first: created, 5 requests +2160\.46 GBP$/m,
    /again: unchanged, 0 requests$/m,
    /^Stripe .*132\.65 USD$/m,
    /132\.65 USD$/m,
    /again: unchanged, 0 requests$/m,
    /^2 invoices in Rillet$/m,
  ],
  "webhooks/fetch-server.ts": [
    /^Invoice [\w-]+ is gone$/m,
    /^200 Handled\.\n200 Handled\.$/m,
    /^401 signature_mismatch$/m,
  ],
  "webhooks/node-http.ts": [/^Invoice [\w-]+ is gone$/m, /^200 Handled\.\n200 Handled\.\n401 signature_mismatch$/m],
  "lists/local-copy.ts": [
    /^First run/m,
    /^invoices +96 /m,
    /^Second run/m,
    /^invoices +0 +nothing$/m,
    /^Third run/m,
    /^customers +1 .*payment_terms: 30 → 45$/m,
    /status: "UNPAID" → "PAID"/,
    /^payments +1 .*new$/m,
    /open amounts by customer/,
    /^Harbour & Finch Ltd +[\d.]+ GBP$/m,
  ],
  "reports/reports.ts": [
    /^Income statement, .* in USD$/m,
    /^Revenue( +\d+\.\d\d){3}$/m,
    /^Gross Profit( +\d+\.\d\d){3}$/m,
    /^ {2}margin( +\d+\.\d %){2}$/m,
    /^Net Income( +-?\d+\.\d\d){3}$/m,
    /^Trial balance/m,
    /^Debits equal credits\.$/m,
  ],
  "requests-and-errors/safe-updates.ts": [
    /^created +14 days +ap@acme\.example +1 Quay, Cork$/m,
    /^modify.* 30 days +ap@acme\.example +1 Quay, Cork$/m,
    /^modify.* 30 days +ap@acme\.example +none$/m,
    /^update.* 60 days +none +none$/m,
    /Did you mean `payment_terms`\?/,
  ],
  "testing/node-test.ts": [/^# pass 3$/m, /^# fail 0$/m],
  "testing/msw.ts": [/^ok .*to the cent$/m, /^ok .*second invoice$/m, /^ok .*created once$/m],
  // A call has one span. Each of its attempts has a span below it.
  "requests-and-errors/observability.ts": [
    /^POST \/customers +\d+ ms +ok +200, retry after 503\n +attempt 1 .*error: 503.*\n +attempt 2 .*ok +200$/m,
    /^GET \/invoices\/\{invoice_id\} .*error: 404/m,
    /^GET \/health .*RilletConnectionError.*\n +attempt 1 .*\n +attempt 2 /m,
  ],
};

/** The other files, and what runs them. */
export const RUN_ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^(support\/|testing\/billing\.ts)/, "the other examples import it"],
  [/^testing\/vitest\.test\.ts$/, "npm test"],
  [/^sync\/adapters\//, "sync/sync.ts and the tests of the adapters import them"],
  [/^sync\/demo\//, "npm run demo"],
  [/^live-check\//, "test/live-check/live-check.test.ts, against sandboxes"],
  [/^redis-and-workers\//, "test/redis/bullmq-example.test.ts, with Redis and killed workers"],
  [
    /^webhooks\/(express|hono|worker|listeners)\.ts$/,
    "test/webhooks/examples.test.ts, over loopback; npm run check:runtimes also runs worker.ts in workerd",
  ],
  [/^webhooks\/redis-store\.ts$/, "test/webhooks/two-processes.test.ts"],
];
