import { describe, expect, it } from "vitest";
import { contractOperations, type ContractOperation } from "../../generated/contract.js";
import type { Schema } from "../../scripts/contract/document.js";
import { createOracle } from "../contract/oracle.js";
import { follow, schemaOf, validSample, validSamples } from "../contract/samples.js";
import { bodyOf, createObservedClient, methodOf, type ObservedClient } from "./observed-client.js";
import { checkRequest } from "./contract-check.js";

const ID = "5f0c7a52-6c2b-4d0e-9a51-0b6c2f4d8e01";
type Fields = Record<string, unknown>;

interface Modified {
  readonly resource: string;
  readonly request: string;
  readonly response: string;
  /** A field that every such object has, and another value for it. */
  readonly change: Fields;
}

const changes: Readonly<Record<string, Fields>> = {
  bankTransactions: { merchant: "Other" },
  bills: { expense_number: "B-2" },
  customers: { name: "Other" },
  draftContracts: { name: "Other" },
  products: { name: "Other" },
  vendorCredits: { memo: "Other" },
  vendors: { name: "Other" },
};

const operationNamed = (name: string): ContractOperation =>
  contractOperations().find((each) => each.name === name) as ContractOperation;

const modified: Modified[] = Object.entries(changes).map(([resource, change]) => {
  const { body, result } = operationNamed(`${resource}.update`);
  if (!body || !("schema" in body) || !("kind" in result)) throw new Error(resource);
  return { resource, request: body.schema, response: result.type, change };
});

function bedWith(stored: unknown): ObservedClient {
  return createObservedClient(({ verb, bytes }) =>
    Response.json(verb === "GET" ? stored : { id: ID, put: JSON.parse(new TextDecoder().decode(bytes)) as unknown }),
  );
}

async function put(resource: string, stored: unknown, change: unknown): Promise<Fields> {
  const fixture = bedWith(stored);
  await methodOf(fixture.rillet, `${resource}.modify`)(ID, change);
  expect(fixture.requests.map(({ verb, url }) => `${verb} ${url.pathname.split("/").slice(2).join("/")}`)).toEqual([
    `GET ${ID}`,
    `GET ${ID}`,
    `PUT ${ID}`,
  ]);
  const sent = fixture.requests.at(-1);
  if (!sent) throw new Error("no PUT");
  return bodyOf(sent) as Fields;
}

/** Paths of the fields of a value that its schema does not know. */
function strangers(schema: Schema, value: unknown, path = ""): string[] {
  const { oneOf, anyOf, properties, items = {} } = follow(schema);
  const union = oneOf ?? anyOf;
  if (union) return union.map((member) => strangers(member, value, path)).sort((a, b) => a.length - b.length)[0] ?? [];
  if (Array.isArray(value)) return value.flatMap((each) => strangers(items, each, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const known = properties?.[name];
    return known ? strangers(known, each, `${path}.${name}`) : [`${path}.${name}`];
  });
}

/** The fields of a value that its schema knows, at every depth. */
function shared(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => shared(follow(schema).items ?? {}, each));
  const { properties } = follow(schema);
  if (typeof value !== "object" || value === null || !properties) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (properties[name] ? [[name, shared(properties[name], each)]] : [])),
  );
}

/** What the PUT of a draft contract must have and a stored one may lack: its caller has to give it. */
function lackedBy({ scope, items }: Fields): Fields {
  const { items: full } = validSample("CreateDraftContractRequest") as Fields;
  return { ...(scope == null && { scope: "FULL" }), ...((items as unknown[]).length === 0 && { items: full }) };
}

const oracle = createOracle();

describe.each(modified)("rillet.$resource.modify", ({ resource, request, response, change }) => {
  it("sends all that the request takes of the stored object, with the change, and nothing else", async () => {
    const stored = validSample(response);
    const body = await put(resource, stored, change);
    expect(body).toStrictEqual({ ...(shared(schemaOf(request), stored) as Fields), ...change });
    expect(Object.keys(body).sort()).toEqual(Object.keys(schemaOf(request).properties ?? {}).sort());
  });

  const storable = validSamples(response).filter(({ value }) => oracle(response)(value));

  it.each(storable.map(({ title, value }) => [title, value] as const))(
    "sends a valid body for a stored object: %s",
    async (_title, stored) => {
      const body = await put(resource, stored, {
        ...change,
        ...(resource === "draftContracts" ? lackedBy(stored as Fields) : {}),
      });
      const validate = oracle(request);
      expect([validate(body), validate.errors]).toEqual([true, null]);
      expect(strangers(schemaOf(request), body)).toEqual([]);
    },
  );

  it("keeps the contract's headers, and gives what the PUT gave", async () => {
    const fixture = bedWith(validSample(response));
    const result = await methodOf(fixture.rillet, `${resource}.modify`)(ID, change);
    expect(fixture.requests.flatMap(checkRequest)).toEqual([]);
    expect(result).toMatchObject({ id: ID, put: change });
  });
});

describe("modify", () => {
  const stored = {
    id: ID,
    name: "Acme",
    payment_terms: 30,
    emails: [{ email: "a@example.com", types: ["MAIN_SENDER"] }],
    address: { line1: "1 Road", city: "Dublin", state: "D", zip_code: "D1", country: "IE" },
    shipping_address: null,
    updated_at: "2026-11-20T00:00:00Z",
  };
  const modifyCustomer = (changes: unknown): Promise<Fields> => put("customers", stored, changes);
  const { id: _id, updated_at: _updatedAt, shipping_address: _none, ...kept } = stored;

  it("replaces a field that is given as a whole", async () => {
    const address = { line1: "2 Road", city: "Cork", state: "C", zip_code: "C1", country: "IE" };
    expect(await modifyCustomer({ address, emails: [] })).toEqual({ ...kept, address, emails: [] });
  });

  it("clears a field that is given as null, by leaving it out of the PUT", async () => {
    const { payment_terms: _terms, ...rest } = kept;
    expect(await modifyCustomer({ payment_terms: null })).toEqual(rest);
  });

  it("leaves a field alone that is given as undefined", async () => {
    expect(await modifyCustomer({ payment_terms: undefined, name: "New" })).toEqual({ ...kept, name: "New" });
  });

  it("sends no null that the response held", async () => {
    expect(await modifyCustomer({ name: "New" })).not.toHaveProperty("shipping_address");
  });

  it("keeps false, zero and empty texts and lists", async () => {
    const empty = { ...stored, payment_terms: 0, send_payment_reminders: false, name_on_invoice: "", emails: [] };
    expect(await put("customers", empty, { name: "New" })).toMatchObject({
      payment_terms: 0,
      send_payment_reminders: false,
      name_on_invoice: "",
      emails: [],
    });
  });

  it("gives the PUT's response with withResponse()", async () => {
    const { rillet } = createObservedClient(({ verb }) => Response.json(stored, { headers: { "x-trace-id": verb } }));
    expect((await rillet.customers.modify(ID, { name: "New" }).withResponse()).requestId).toBe("PUT");
  });

  it.each<[string, unknown, string, RegExp]>([
    [
      "a field that the request does not have",
      { nmae: "New" },
      "nmae",
      /`nmae` is not an updatable field of customers\.modify\. Did you mean `name`\?/,
    ],
    ["a computed field", { updated_at: "2026-01-01T00:00:00Z" }, "updated_at", /not an updatable field/],
    ["no change", {}, "changes", /at least one field/],
    ["only undefined", { name: undefined }, "changes", /at least one field/],
    ["nothing", undefined, "body", /`body` of customers\.modify must be an object/],
    ["a list", [], "body", /`body` of customers\.modify must be an object/],
    ["an amount that a number cannot hold", { payment_terms: Number.NaN }, "body.payment_terms", /NaN/],
  ])("rejects %s before anything is sent", async (_what, given, argument, message) => {
    const fixture = bedWith(stored);
    const call = methodOf(fixture.rillet, "customers.modify")(ID, given);
    await expect(call).rejects.toMatchObject({
      name: "RilletArgumentError",
      argument,
      message: expect.stringMatching(message) as string,
    });
    expect(fixture.requests).toEqual([]);
  });

  it.each<[string, unknown[], string]>([
    ["an empty id", ["", { name: "New" }], "customer_id"],
    ["an unknown option", [ID, { name: "New" }, { timeuot: 1 }], "timeuot"],
    ["an argument too many", [ID, { name: "New" }, {}, {}], "arguments"],
  ])("rejects %s before anything is sent", async (_what, input, argument) => {
    const fixture = bedWith(stored);
    await expect(methodOf(fixture.rillet, "customers.modify")(...input)).rejects.toMatchObject({
      name: "RilletArgumentError",
      argument,
    });
    expect(fixture.requests).toEqual([]);
  });

  it("writes nothing where the object cannot be read", async () => {
    const fixture = createObservedClient(() => Response.json({ title: "Gone" }, { status: 404 }));
    await expect(fixture.rillet.customers.modify(ID, { name: "New" })).rejects.toMatchObject({
      name: "NotFoundError",
      method: "GET",
    });
    expect(fixture.requests).toHaveLength(1);
  });

  it.each([[[]], ["text"], [null], [{ ok: true }]])(
    "writes nothing if the response is %j instead of the object, because the PUT would clear every field",
    async (response) => {
      const fixture = createObservedClient(() => Response.json(response));
      await expect(fixture.rillet.customers.modify(ID, { name: "New" })).rejects.toMatchObject({
        name: "RilletResponseError",
        method: "GET",
      });
      expect(fixture.requests).toHaveLength(1);
    },
  );

  it("takes the changes as they were when it was called", async () => {
    const fixture = bedWith(stored);
    const changes = { name: "New", emails: [{ email: "b@example.com", types: [] }] };
    const call = fixture.rillet.customers.modify(ID, changes as never);
    changes.name = "changed";
    changes.emails.pop();
    await call;
    expect(bodyOf(fixture.requests.at(-1) as never)).toMatchObject({
      name: "New",
      emails: [{ email: "b@example.com" }],
    });
  });

  it("reads and writes with the caller's options", async () => {
    const fixture = bedWith(stored);
    await fixture.rillet.customers.modify(ID, { name: "New" }, { headers: { "x-tenant": "t" }, apiVersion: 3 });
    expect(
      fixture.requests.map(({ headers }) => [headers.get("x-tenant"), headers.get("x-rillet-api-version")]),
    ).toEqual([
      ["t", "3"],
      ["t", "3"],
      ["t", "3"],
    ]);
  });
});
