import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/index.js";
import type { SourceInvoice } from "../../src/sync/index.js";
import { invoicesIn, sourceOf } from "./bench.js";
import { bundleWorker, openWorkshop, phases, type KillPoint, type Workshop } from "./kill/processes.js";

const HOUR = 60 * 60 * 1000;
const first = sourceOf("taxed");
const changed: SourceInvoice = {
  ...first,
  lines: first.lines.slice(0, 2),
  totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
};

let [folder, worker] = ["", ""];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rillet-worker-"));
  worker = await bundleWorker(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The expected end state: each record once, and the invoice as the source has it. */
function expectOnce(sandbox: Sandbox, source: SourceInvoice): void {
  expect(invoicesIn(sandbox).map(({ total, items }) => [total.amount, items.length])).toEqual([
    [source.totals?.gross, source.lines.length],
  ]);
  expect(sandbox.state.customers.filter(() => true)).toHaveLength(1);
  const products = sandbox.state.products.filter(() => true).map(({ name }) => name);
  expect(new Set(products).size).toBe(products.length);
  expect(products).toEqual(expect.arrayContaining(source.lines.map(({ product }) => product?.name)));
}

/** How many requests the last version takes when nobody is killed. */
async function countRequests(versions: readonly SourceInvoice[]): Promise<number> {
  const workshop = await openWorkshop(worker);
  let requests = 0;
  for (const source of versions) ({ requests } = await workshop.sync(source));
  await workshop.close();
  return requests;
}

/** Runs until it succeeds: a request whose client was killed may still run on the server, and its key gives 409 until it has ended. */
async function runAgain(workshop: Workshop, source: SourceInvoice): Promise<void> {
  let report = await workshop.start(source);
  for (let left = 3; left > 0 && report && "error" in report; left--) {
    workshop.sandbox.advance(60_000);
    report = await workshop.start(source);
  }
  expect(report).not.toHaveProperty("error");
  expectOnce(workshop.sandbox, source);
  expect(await workshop.sync(source)).toMatchObject({ action: "unchanged", requests: 0 });
}

async function killAndRunAgain(versions: readonly SourceInvoice[], point: KillPoint, hours: number): Promise<boolean> {
  const workshop = await openWorkshop(worker);
  const [source, ...before] = [...versions].reverse() as [SourceInvoice, ...SourceInvoice[]];
  for (const earlier of before) await workshop.sync(earlier);
  const report = await workshop.start(source, point);
  workshop.sandbox.advance(hours * HOUR);
  await runAgain(workshop, source);
  await workshop.close();
  return report === undefined;
}

const histories: readonly (readonly [string, readonly SourceInvoice[]])[] = [
  ["a new invoice", [first]],
  ["an invoice whose amounts changed", [first, changed]],
];

for (const [what, versions] of histories)
  it(`a process that is killed at any request of ${what} leaves, once another has run, one customer, each product once and one invoice`, async () => {
    const requests = await countRequests(versions);
    expect(requests).toBeGreaterThan(2);
    const points = Array.from({ length: requests }, (_, request) => phases.map((phase) => ({ request, phase }))).flat();
    let killed = 0;
    for (const [index, point] of points.entries())
      killed += Number(await killAndRunAgain(versions, point, [0, 25][index % 2] ?? 0));
    // A process that is killed after its last response may have reported its result already.
    expect(killed).toBeGreaterThanOrEqual(points.length - 1);
    console.log(`${what}: ${requests} requests, ${points.length} kill points, ${killed} processes killed`);
  }, 600_000);
