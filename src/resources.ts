import { apiError } from "./http/api-error.js";
import { JSON_TYPE, type Answer, type Call } from "./http/call.js";
import { decodeBytes, decodeJson, unreadable } from "./http/decode.js";
import { parseOperation, standardPath, type Operation } from "./http/operation.js";
import { RilletPromise, type WithResponse } from "./http/rillet-promise.js";
import type { Send } from "./http/transport.js";
import { buildQuery } from "./http/url.js";
import { encodeBody, readInput, type Input } from "./method-input.js";
import { modify } from "./modify.js";
import { readChanges } from "./modify/merge.js";
import type { Decide, ModifySettings, RequestParts } from "./modify/modify-steps.js";
import type { PageResponse } from "./pagination/page.js";
import { PagePromise } from "./pagination/page-promise.js";
import type { FetchPage } from "./pagination/page-fetcher.js";

type Method = (...input: unknown[]) => unknown;

type Tree = Record<string, unknown>;

type Ask = () => Pick<Input, "path" | "query"> & RequestParts;

/** Makes the methods of every resource from the operation table; `generated/resources.ts` holds their types. */
export function bindResources(table: string, send: Send, settings: ModifySettings): Tree {
  const resources: Tree = {};
  for (const block of table.split(/\n(?! )/)) {
    const [head = "", ...rows] = block.split("\n ");
    const [name = "", path = standardPath(name)] = head.split(" ");
    const resource = name.split(".").reduce((tree, part) => (tree[part] ??= {}) as Tree, resources);
    for (const row of rows) {
      const [method = ""] = row.split(" ");
      resource[method] = bindMethod(`${name}.${method}`, path, row, send);
      if (row.includes(" keep:")) resource["modify"] = bindModify(`${name}.modify`, path, row, send, settings);
    }
  }
  return resources;
}

function bindMethod(name: string, path: string, row: string, send: Send): Method {
  // Taken apart at the first call: a client is made in no time and most methods are never used.
  let operation: Operation | undefined;
  return (...input) => {
    const known = (operation ??= parseOperation(path, row));
    return known.items === undefined
      ? new RilletPromise(request(name, known, send, () => readInput(name, known, input)))
      : list(name, known, send, input);
  };
}

async function request(name: string, operation: Operation, send: Send, ask: Ask): Promise<WithResponse<unknown>> {
  try {
    const input = ask();
    // Without a body to encode it asks for its slot at once: what is called next stands behind it in line.
    const call = makeCall(operation, input, operation.body && (await encodeBody(name, operation.body, input.body)));
    const answer = accept(call, await send(call));
    const data = operation.isEmpty ? undefined : operation.accept ? decodeBytes(call, answer) : decodeJson(answer);
    if (input.needsId && typeof (data as { id?: unknown }).id !== "string")
      throw unreadable(answer, `has no id, so ${name} changed nothing`);
    return { data, response: answer.response, requestId: answer.requestId };
  } catch (error) {
    throw withCaller(error, new Error());
  }
}

function list(name: string, operation: Operation, send: Send, input: readonly unknown[]): PagePromise<unknown> {
  const caller = new Error();
  // Read at once, for the caller may change what was passed; a mistake in it is told where all failures are: when it is awaited.
  const read = attempt(() => readInput(name, operation, input));
  const fetchPage: FetchPage<unknown> = async (next, guard, signal) => {
    try {
      const { path, query, options } = read();
      const page = {
        path,
        query: next === undefined ? query : { ...query, cursor: next },
        options: signal ? { ...options, signal } : options,
        guard: () => guard,
      };
      const call = makeCall(operation, page, undefined);
      return readPage(accept(call, await send(call)), operation.items ?? "");
    } catch (error) {
      throw withCaller(error, caller);
    }
  };
  return new PagePromise({ fetchPage, readArguments: read });
}

/** Runs something now, and gives its result or throws its error each time it is asked. */
function attempt<T>(run: () => T): () => T {
  try {
    const result = run();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function makeCall(
  { verb, path: template, accept = JSON_TYPE }: Operation,
  { path, query, options, guard }: ReturnType<Ask>,
  body: Call["body"],
): Call {
  return { verb, template, path, query: buildQuery(query), accept, options, body, guard };
}

/** An answer that is not 2xx is an error. */
function accept(call: Call, answer: Answer): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw apiError(call.verb, answer);
}

function readPage(answer: Answer, key: string): PageResponse<unknown> {
  const { [key]: items, pagination } = decodeJson(answer) as Record<string, unknown>;
  if (!Array.isArray(items)) throw unreadable(answer, `holds no list named \`${key}\``);
  const next = (pagination as { next_cursor?: unknown } | null | undefined)?.next_cursor || undefined;
  // To take it for the end would lose the rows behind it.
  if (next !== undefined && typeof next !== "string") throw unreadable(answer, "names a cursor that is not a string");
  return { items, nextCursor: next, response: answer.response, requestId: answer.requestId };
}

/**
 * Adds where the call was made, from an error made there or, where the caller is still awaiting, in the catch: an error made in a
 * timer knows nothing of either. To make one for each call would cost more than all else that is done for it.
 */
function withCaller(error: unknown, caller: Error): unknown {
  if (!(error instanceof Error)) return error;
  const frames = caller.stack?.split("\n").slice(2).join("\n");
  if (frames && !error.stack?.includes(frames)) error.stack = `${error.stack ?? error.message}\n${frames}`;
  return error;
}

function bindModify(name: string, template: string, row: string, send: Send, settings: ModifySettings): Method {
  const run = async (input: readonly unknown[]): Promise<WithResponse<unknown>> => {
    try {
      const update = parseOperation(template, row);
      const { body, ...read } = readInput(name, update, input);
      const keeps = update.keeps ?? [];
      return await modify({
        ...{ ...settings, ...read, name, keeps },
        // Read at once, for the caller may change what was passed.
        changes: typeof body === "function" ? (body as Decide) : readChanges(name, body, keeps),
        retrieve: (parts) => request(name, parseOperation(template, "retrieve"), send, () => ({ ...read, ...parts })),
        update: (parts) => request(name, update, send, () => ({ ...read, ...parts })),
      });
    } catch (error) {
      throw withCaller(error, new Error());
    }
  };
  return (...input) => new RilletPromise(run(input));
}
