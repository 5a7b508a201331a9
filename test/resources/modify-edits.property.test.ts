import fc from "../support/fast-check.js";
import { expect, it } from "vitest";
import {
  ConcurrentEditError,
  Rillet,
  type Customer,
  type CustomerRequest,
  type FetchLike,
  type Modification,
} from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";

/** What reached the server, in order: whose it is, and for a write the field that it is about. */
interface Handled {
  readonly who: string;
  readonly kind: "look" | "write";
}

interface Editor {
  readonly who: string;
  readonly field: keyof CustomerRequest & keyof Customer;
  readonly value: unknown;
  readonly isFunction: boolean;
}

const EDITORS: readonly Omit<Editor, "isFunction">[] = [
  { who: "a", field: "name", value: "Acme Ltd" },
  { who: "b", field: "payment_terms", value: 30 },
];

const ID = "5f0c7a52-6c2b-4d0e-9a51-0b6c2f4d8e01";

async function race(
  scheduler: fc.Scheduler,
  editors: readonly Editor[],
  isOneProcess: boolean,
): Promise<{ handled: Handled[]; done: Set<string>; stored: Customer }> {
  const sandbox = createSandbox({ rateLimit: false, seed: "empty", now: 0 });
  sandbox.state.customers.put({ id: ID, name: "Acme", payment_terms: 14, updated_at: "" });
  const handled: Handled[] = [];
  const stored = (): Customer => sandbox.state.customers.get(ID) as Customer;
  const fetchOf =
    (who: string | undefined): FetchLike =>
    async (input, init) => {
      const headers = new Headers(init?.headers);
      const kind = init?.method === "PUT" ? "write" : "look";
      await scheduler.schedule(Promise.resolve(), `${kind} arrives`);
      handled.push({ who: who ?? (headers.get("x-who") as string), kind });
      const response = await sandbox.fetch(input, init);
      await scheduler.schedule(Promise.resolve(), `${kind} responded`);
      return response;
    };
  const shared = new Rillet({ apiKey: "sandbox-key", fetch: fetchOf(undefined), rateLimit: false });
  const done = new Set<string>();
  const calls = editors.map(async ({ who, field, value, isFunction }) => {
    const rillet = isOneProcess
      ? shared.withOptions({ headers: { "x-who": who } })
      : new Rillet({ apiKey: "sandbox-key", fetch: fetchOf(who), rateLimit: false });
    const changes = { [field]: value } as Modification<CustomerRequest>;
    await rillet.customers
      .modify(ID, isFunction ? () => scheduler.schedule(Promise.resolve(changes), "decided") : changes)
      .then(
        () => done.add(who),
        (error: unknown) => expect(error).toBeInstanceOf(ConcurrentEditError),
      );
  });
  const person = scheduler.schedule(Promise.resolve(), "a person edits").then(() => {
    handled.push({ who: "person", kind: "write" });
    sandbox.state.customers.put({ ...stored(), name_on_invoice: "Acme Billing" });
    done.add("person");
  });
  await scheduler.waitFor(Promise.all([...calls, person]));
  return { handled, done, stored: stored() };
}

/** Those whose write came between the last look and the PUT of somebody else: no client of this API can notice it. */
function unnoticeable(handled: readonly Handled[]): Set<string> {
  const lost = new Set<string>();
  handled.forEach(({ who, kind }, put) => {
    if (kind !== "write" || who === "person") return;
    const look = handled.findLastIndex((each, index) => index < put && each.who === who && each.kind === "look");
    for (const each of handled.slice(look, put)) if (each.kind === "write" && each.who !== who) lost.add(each.who);
  });
  return lost;
}

it.each([true, false])(
  "No update that succeeded is lost in any order of the requests of two modify calls and a person (one process: %s), except one between a reread and its PUT",
  async (isOneProcess) => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.tuple(fc.boolean(), fc.boolean()), async (scheduler, functions) => {
        const editors = EDITORS.map((editor, index) => ({ ...editor, isFunction: functions[index] ?? false }));
        const { handled, done, stored } = await race(scheduler, editors, isOneProcess);
        const excused = unnoticeable(handled);
        // In one process the two never overwrite each other at all.
        if (isOneProcess) for (const { who } of editors) expect(excused).not.toContain(who);
        for (const { who, field, value } of editors)
          if (done.has(who) && !excused.has(who)) expect(stored[field]).toEqual(value);
        if (!excused.has("person")) expect(stored.name_on_invoice).toBe("Acme Billing");
        kept += excused.size === 0 ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    // The schedules are not all excuses.
    expect(kept).toBeGreaterThan(30);
  },
);
