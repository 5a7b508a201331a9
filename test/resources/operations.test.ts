import { describe, expect, it } from "vitest";
import { contractOperations, type ContractOperation } from "../../generated/contract.js";
import { Page } from "../../src/pagination/page.js";
import { validSample, type Variant } from "../contract/samples.js";
import { argumentsFor } from "./arguments.js";
import { createObservedClient, methodOf, type ObservedClient } from "./observed-client.js";
import { checkRequest, locate, problemsOf } from "./contract-check.js";
import { readContract } from "../contract/documents.js";

interface Exchange {
  readonly respond: () => Response;
  readonly expected: unknown;
}

function exchangeOf({ result }: ContractOperation): Exchange {
  if (!("kind" in result)) return { respond: () => new Response(null, { status: result.status }), expected: undefined };
  if (result.kind === "object") {
    const object = validSample(result.type);
    return { respond: () => Response.json(object), expected: object };
  }
  const items = [validSample(result.type, "full"), validSample(result.type, "minimal", 1)];
  return { respond: () => Response.json({ [result.key]: items, pagination: {} }), expected: items };
}

async function call(
  operation: ContractOperation,
  variant: Variant,
): Promise<{ fixture: ObservedClient; result: unknown; exchange: Exchange }> {
  const exchange = exchangeOf(operation);
  const fixture = createObservedClient(exchange.respond);
  const result: unknown = await methodOf(fixture.rillet, operation.name)(...argumentsFor(operation, variant));
  return { fixture, result, exchange };
}

const titled = contractOperations().map((operation) => ({
  ...operation,
  title: `rillet.${operation.name} sends ${operation.verb} ${operation.path}`,
}));

describe("the contract's operations", () => {
  it("are 110, each with a method of its own", () => {
    expect(contractOperations()).toHaveLength(110);
    expect(new Set(contractOperations().map(({ name }) => name)).size).toBe(110);
    const inDocument = Object.values(readContract().paths)
      .flatMap((item) => Object.values(item))
      .flatMap((each) => ("operationId" in each ? [each.operationId] : []));
    expect(
      contractOperations()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(inDocument.sort());
  });
});

describe.each<Variant>(["full", "minimal"])("with %s arguments", (variant) => {
  it.each(titled)("$title as the contract wants it and gives what came back", async (operation) => {
    const { fixture, result, exchange } = await call(operation, variant);
    expect(fixture.requests).toHaveLength(1);
    const [sent] = fixture.requests;
    if (!sent) throw new Error("nothing was sent");
    expect(checkRequest(sent)).toEqual([]);
    expect(locate(sent)?.operation.operationId).toBe(operation.id);
    if (Array.isArray(exchange.expected)) expect(result).toBeInstanceOf(Page);
    expect(result instanceof Page ? result.items : result).toStrictEqual(exchange.expected);
  });

  it.each(titled.filter(({ verb }) => verb !== "GET"))(
    "$title with the caller's body and nothing else",
    async (operation) => {
      const { fixture } = await call(operation, variant);
      const { body } = operation;
      const [sent] = fixture.requests;
      const text = new TextDecoder().decode(sent?.bytes);
      if (body && "schema" in body && (body.required || variant === "full"))
        expect(JSON.parse(text)).toStrictEqual(validSample(body.schema, variant));
      else if (!body || "schema" in body) expect(text).toBe("");
    },
  );
});

describe("every list", () => {
  const lists = titled.filter(({ result }) => "kind" in result && result.kind === "list");

  it.each(lists)("$title with limit=100 only where the contract has a limit", async (operation) => {
    const { fixture } = await call(operation, "minimal");
    const isPaged = operation.parameters.some(({ name }) => name === "limit");
    expect(fixture.requests[0]?.url.searchParams.get("limit")).toBe(isPaged ? "100" : null);
    const full = await call(operation, "full");
    expect(full.fixture.requests[0]?.url.searchParams.get("limit")).toBe(isPaged ? "7" : null);
  });
});

describe("the fixture itself", () => {
  it("notices a wrong request", () => {
    const headers = { authorization: "Bearer test-key", "x-rillet-api-version": "4", accept: "application/json" };
    const sent = (verb: string, path: string, more: Record<string, string> = {}, body = "") =>
      checkRequest({
        verb,
        url: new URL(path, "https://sandbox.api.rillet.com"),
        headers: new Headers({ ...headers, ...more }),
        bytes: new TextEncoder().encode(body),
      });
    expect(sent("GET", "/invoices?limit=100")).toEqual([]);
    expect(sent("GET", "/invoices?limit=101&Cursor=x")).toEqual([
      "the query parameter Cursor is unknown or there twice",
      "limit must be <= 100",
    ]);
    expect(sent("GET", "/reports/balance-sheet")).toEqual(["the query parameter as_of_date is missing"]);
    expect(sent("GET", "/invoice")).toEqual(["GET /invoice is no operation of the contract"]);
    expect(
      sent("GET", "/accounts", { "idempotency-key": crypto.randomUUID(), "x-rillet-api-version": "3" }),
    ).toHaveLength(2);
    expect(
      sent("POST", "/products", { "content-type": "application/json", "idempotency-key": "1" }, "{}").length,
    ).toBeGreaterThan(3);
    expect(sent("PUT", "/invoices/1/sent-status")).toEqual(["the body is missing"]);
    expect(problemsOf({ $ref: "#/components/schemas/Invoice" }, {}, "response")).not.toEqual([]);
  });
});
