import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Keyv from "keyv";
import { KeyvFile } from "keyv-file";
import { afterEach, beforeEach, expect, it } from "vitest";
import { creditNoteSource, documentNames, setUp, sourceOf } from "../bench.js";

let folder = "";
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "rillet-keyv-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A Keyv of its own over the same file, as another process would have. */
const openKeyv = (): Keyv<string> =>
  new Keyv<string>({
    store: new KeyvFile({ filename: join(folder, "links.json"), writeDelay: 0 }),
    namespace: "rillet",
  });

it("a new process uses the links of a Keyv file, so it sends no request and posts nothing again", async () => {
  const { restart, requests, sandbox } = setUp();
  for (const name of documentNames) await restart({ links: openKeyv() }).invoice(sourceOf(name));
  await restart({ links: openKeyv() }).creditMemo(creditNoteSource());
  requests();
  for (const name of documentNames)
    expect(await restart({ links: openKeyv() }).invoice(sourceOf(name))).toMatchObject({
      action: "unchanged",
      requests: 0,
    });
  expect(await restart({ links: openKeyv() }).creditMemo(creditNoteSource())).toMatchObject({
    action: "unchanged",
    requests: 0,
  });
  expect(requests()).toEqual([]);
  expect(sandbox.state.invoices.filter(() => true)).toHaveLength(documentNames.length);
});

it("a Map that returns promises works as a link store, and so does Keyv in memory", async () => {
  const { restart } = setUp();
  const map = new Map<string, string>();
  const plain = {
    get: async (key: string) => map.get(key),
    set: async (key: string, value: string) => map.set(key, value),
    delete: async (key: string) => map.delete(key),
  };
  for (const links of [plain, new Keyv<string>()]) {
    await restart({ links }).invoice(sourceOf("taxed"));
    expect(await restart({ links }).invoice(sourceOf("taxed"))).toMatchObject({ action: "unchanged", requests: 0 });
  }
});

it("a change and a void store in Keyv the links that the next process needs", async () => {
  const { restart, sandbox } = setUp();
  const changed = { ...sourceOf("taxed"), dueDate: "2026-12-24" };
  await restart({ links: openKeyv() }).invoice(sourceOf("taxed"));
  expect(await restart({ links: openKeyv() }).invoice(changed)).toMatchObject({ action: "updated" });
  expect(await restart({ links: openKeyv() }).voidInvoice(changed.reference)).toMatchObject({ action: "deleted" });
  expect(await restart({ links: openKeyv() }).invoice(changed)).toMatchObject({ action: "deleted", requests: 0 });
  expect(sandbox.state.invoices.filter(() => true)).toEqual([]);
});
