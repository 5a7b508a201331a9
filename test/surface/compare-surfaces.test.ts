import { describe, expect, it } from "vitest";
import { compareSurfaces } from "../../scripts/surface/compare-surfaces.js";

const SURFACE = `
interface Options { readonly timeout?: number | undefined; readonly key: string; }
interface Row { id: string; status: "OPEN" | "PAID"; note?: string; }
interface RowRequest { note: string; }
interface Rows { retrieve(id: string, options?: Options): Promise<Row>; create(body: RowRequest): Promise<Row>; list(): AsyncIterable<Row>; }
interface Store { get(key: string): unknown; }
interface components { schemas: { Row: Row; RowRequest: RowRequest; }; }
declare class Failure extends Error { #private; static readonly brand: string; readonly status: number; constructor(message: string, options?: Options); }
declare class NotFound extends Failure { readonly status: 404; }
declare class Client { #private; readonly rows: Rows; constructor(options: Options); copy(): Client; }
declare function connect(options: Options, store: Store): Client;
declare function show(client: Client, row: Row): string;
type Choice<T> = T | readonly T[];
export declare namespace rillet_sdk { export { Client }; export { Failure }; export { NotFound }; export { type Options }; export { type Row }; export { type RowRequest }; export { type components }; }
export declare namespace rillet_sdk_more { export { type Choice }; export { type Store }; export { connect }; export { show }; }
`;

/** What breaks when a text of the surface is replaced. */
function breaksAfter([from, to]: readonly [from: string, to: string]): string[] {
  expect(SURFACE).toContain(from);
  return compareSurfaces(SURFACE, SURFACE.replace(from, to)).map(({ where, what }) => `${where} ${what}`);
}

describe("a change of the public surface breaks users where", () => {
  it.each<[string, [string, string], string]>([
    ["an export is gone", ["export { connect };", ""], "rillet-sdk/more: connect is gone"],
    ["a type is gone", ["export { type Row };", ""], "Row is gone"],
    ["a class is exported as no more than a type", ["export { Client };", "export { type Client };"], "Client is no more than a type: nothing by this name is there at run time"],
    ["a method is gone", ["list(): AsyncIterable<Row>;", ""], "Rows.list is gone"],
    ["a method is renamed", ["copy(): Client;", "clone(): Client;"], "Client.copy is gone"],
    ["an option is gone, though passing it would be no error of assignment", ["readonly timeout?: number | undefined;", ""], "Options.timeout is gone"],
    ["an option takes another type", ["timeout?: number", "timeout?: string"], "Options.timeout was number, is now string"],
    ["an option is now required", ["timeout?: number", "timeout: number"], "Options.timeout is now required"],
    ["a new option is required", ["readonly key: string;", "readonly key: string; readonly region: string;"], "Options.region is new and required"],
    ["a parameter is now required", ["options?: Options): Promise", "options: Options): Promise"], "Rows.retrieve(options) is now required"],
    ["a parameter is added and required", ["create(body: RowRequest)", "create(body: RowRequest, force: boolean)"], "Rows.create(force) is now required"],
    ["a parameter takes less", ["retrieve(id: string", "retrieve(id: `row_${string}`"], "Rows.retrieve(id) was string, is now `row_${string}`"],
    ["a constructor wants more", ["constructor(message: string, options?: Options)", "constructor(message: string, options: Options)"], "Failure(options) is now required"],
    ["a request has a new required field", ["interface RowRequest {", "interface RowRequest { date: string;"], "RowRequest.date is new and required"],
    ["a field of an answer is gone", ["interface Row { id: string;", "interface Row {"], "Row.id is gone"],
    ["a field of an answer may be missing", ["interface Row { id: string;", "interface Row { id?: string;"], "Row.id may now be missing"],
    ["a field of an answer has another type", ["interface Row { id: string;", "interface Row { id: number;"], "Row.id was string, is now number"],
    ["an answer has a new value", ['"OPEN" | "PAID"', '"OPEN" | "PAID" | "LATE"'], 'Row.status "LATE" is a new value that users may meet'],
    ["an error's field is gone", ["readonly status: number;", ""], "Failure.status is gone"],
    ["an error's field is another type", ["readonly status: 404;", "readonly status: 410;"], "NotFound.status was 404, is now 410"],
    ["a static member is gone", ["static readonly brand: string;", ""], "Failure.brand is gone"],
    ["a function gives something else", ["row: Row): string", "row: Row): number"], "show() was string, is now number"],
    ["what users implement needs a new method", ["interface Store {", "interface Store { delete(key: string): void;"], "Store.delete is new and required"],
    ["a type has another parameter", ["type Choice<T> = T | readonly T[]", "type Choice<T, N> = T | N"], "rillet-sdk/more: Choice has other type parameters: was <T>, is now <T, N>"],
  ])("%s", (_title, edit, told) => {
    expect(breaksAfter(edit)).toContain(told);
  });
});

describe("a change of the public surface breaks nobody where", () => {
  it.each<[string, [string, string]]>([
    ["nothing has changed", ["interface Row", "interface Row"]],
    ["an export is added", ["export { connect };", "export { connect }; export { connect as open };"]],
    ["a method is added to a resource, though the client is passed to functions", ["interface Rows {", "interface Rows { close(): void;"]],
    ["an option is added", ["interface Options {", "interface Options { readonly region?: string;"]],
    ["an option takes more", ["timeout?: number", "timeout?: number | string"]],
    ["a request takes another field", ["interface RowRequest {", "interface RowRequest { date?: string;"]],
    ["an answer has another field, though it is passed to functions", ["interface Row {", "interface Row { date: string;"]],
    ["a field of an answer is always there", ["note?: string; }", "note: string; }"]],
    ["a parameter may be left out", ["constructor(options: Options)", "constructor(options?: Options)"]],
    ["a parameter may be added", ["list(): AsyncIterable", "list(options?: Options): AsyncIterable"]],
    ["private members change", ["declare class Client { #private;", "declare class Client { private secret: string;"]],
    ["a method becomes a property", ["copy(): Client;", "readonly copy: () => Client;"]],
  ])("%s", (_title, edit) => {
    expect(breaksAfter(edit)).toEqual([]);
  });
});
