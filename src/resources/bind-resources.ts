import { ApiPromise, type Decoded } from "../http/api-promise.js";
import type { Send } from "../http/transport.js";
import { PagePromise } from "../pagination/page-promise.js";
import type { FetchPage } from "../pagination/page-fetcher.js";
import { readArguments, type MethodArguments } from "./arguments.js";
import { addCallerStack, callOperation, fetchListPage } from "./call-operation.js";
import { readChanges } from "./merge.js";
import { modify, type ModifySettings } from "./modify.js";
import { isOperation, type Operation, type OperationTree } from "./operation.js";

type Method = (...input: unknown[]) => unknown;

/** The client that methods send their requests with. */
interface Client {
  readonly send: Send;
  readonly settings: ModifySettings;
}

/**
 * Makes the resources of a client: for each operation of the table a method that sends it, and a `modify` for each update that has
 * `writableFields`. `generated/resources.ts` declares the types of these methods.
 * @param prefix name of the parent resource with a dot, for error messages.
 */
export function bindResources(table: OperationTree, client: Client, prefix = ""): Record<string, unknown> {
  const resource: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(table)) {
    const fullName = prefix + name;
    if (!isOperation(entry)) resource[name] = bindResources(entry, client, `${fullName}.`);
    else resource[name] = bindMethod(fullName, entry, client.send);
  }
  const { retrieve, update } = table as Record<string, Operation>;
  if (retrieve && update?.writableFields) resource["modify"] = bindModify(`${prefix}modify`, retrieve, update, client);
  return resource;
}

function bindMethod(name: string, operation: Operation, send: Send): Method {
  return (...input) =>
    operation.items === undefined
      ? new ApiPromise(callOperation(name, operation, send, () => readArguments(name, operation, input)))
      : listItems(name, operation, send, input);
}

function listItems(name: string, operation: Operation, send: Send, input: readonly unknown[]): PagePromise<unknown> {
  const caller = new Error();
  const readInput = readNow(name, operation, input);
  const fetchPage: FetchPage<unknown> = async (cursor, guard, signal) => {
    try {
      const { path, query, options } = readInput();
      return await fetchListPage(operation, send, {
        path,
        query: cursor === undefined ? query : { ...query, cursor },
        options: signal ? { ...options, signal } : options,
        guard: () => guard,
      });
    } catch (error) {
      throw addCallerStack(error, caller);
    }
  };
  return new PagePromise({ fetchPage, readArguments: readInput });
}

/**
 * Reads the arguments immediately, because the caller may change them later. An error in them is thrown when the list is used, as all
 * its other errors are.
 */
function readNow(name: string, operation: Operation, input: readonly unknown[]): () => MethodArguments {
  try {
    const result = readArguments(name, operation, input);
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function bindModify(name: string, retrieve: Operation, update: Operation, { send, settings }: Client): Method {
  const run = async (input: readonly unknown[]): Promise<Decoded<unknown>> => {
    try {
      const { body, ...read } = readArguments(name, update, input);
      const writableFields = update.writableFields ?? [];
      return await modify({
        ...settings,
        ...read,
        name,
        writableFields,
        // Fields are read immediately, because the caller may change them later.
        changes: isFunction(body) ? body : readChanges(name, body, writableFields),
        retrieve: (parts) => callOperation(name, retrieve, send, () => ({ ...read, ...parts })),
        update: (parts) => callOperation(name, update, send, () => ({ ...read, ...parts })),
      });
    } catch (error) {
      throw addCallerStack(error, new Error());
    }
  };
  return (...input) => new ApiPromise(run(input));
}

const isFunction = (value: unknown): value is (stored: unknown) => unknown => typeof value === "function";
