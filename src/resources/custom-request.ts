import { invalidArgument, readArgument } from "../errors/argument-error.js";
import { ApiPromise, type Decoded } from "../http/api-promise.js";
import { decodeBody } from "../http/decode-response.js";
import { customBody } from "../http/encode-body.js";
import { JSON_TYPE, type ApiRequest, type HttpMethod } from "../http/api-request.js";
import {
  checkRequestOptions,
  QUERY_CHECK,
  type QueryParameters,
  type RequestOptions,
} from "../http/request-options.js";
import type { Send } from "../http/transport.js";
import { buildPath, buildQuery } from "../http/url.js";
import { isPlainObject, readMembers, rejectUnknown, type OptionChecks } from "../validation/validate-options.js";
import { addCallerStack, requireSuccess } from "./call-operation.js";

/** The argument of `rillet.request`: an endpoint of the API, and the options of any method. */
export interface CustomRequest extends RequestOptions {
  /** HTTP method. */
  readonly method: HttpMethod;
  /** Path below the host, with parameters in braces: `/charges/{id}`. */
  readonly path: string;
  /** The value of each parameter in the path. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** Query parameters. A Date becomes a UTC timestamp, and a list is separated by commas. */
  readonly query?: QueryParameters | undefined;
  /**
   * An object to send as JSON, or a file. `{ data, name, type }` is sent as the field `file` of a form, as in `bills.uploadDocument`. A
   * `FormData` is sent as it is. The bytes of a `Blob` are the whole body, with its media type. Retries send the same bytes. Not for GET.
   */
  readonly body?: object | undefined;
  /** Media type of the response. Default JSON. With another type, the result is a `Uint8Array`. */
  readonly accept?: string | undefined;
}

const NAME = "rillet.request()";

const METHODS: readonly string[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Each segment is a parameter, or a name that stays in its place. */
const PATH = /^(\/(\{\w+\}|(?!\.{1,2}(\/|$))[\w.~!$&'()*+,;=:@-]+))+$/;

const CHECKS: OptionChecks = {
  method: [`one of ${METHODS.join(", ")}`, (value) => METHODS.includes(value as string)],
  path: [
    "a path that begins with /, such as /charges/{id}, without query and without `.` or `..`",
    (value) => typeof value === "string" && PATH.test(value),
  ],
  params: ["an object of strings", isPlainObject],
  body: ["an object, a FormData, a Blob or a file", (value) => Object(value) === value && !Array.isArray(value)],
  accept: ["a media type", (value) => typeof value === "string" && /^[\w.+-]+\/[\w.+*-]+$/.test(value)],
  query: QUERY_CHECK,
};

/** Sends a request to an endpoint that this version of the package may not know. */
export function customRequest<T>(send: Send, given: CustomRequest): ApiPromise<T> {
  return new ApiPromise(run(send, given) as Promise<Decoded<T>>);
}

async function run(send: Send, given: CustomRequest): Promise<Decoded<unknown>> {
  try {
    const { body: input, ...request } = createRequest(given);
    // As in `callOperation`: a request without a body joins the queue of the rate limiter immediately.
    const body = input && (await readArgument("body", () => customBody(input, NAME)));
    const apiResponse = requireSuccess(request, await send({ ...request, body }));
    const isEmpty = apiResponse.status === 204 || apiResponse.body.length === 0;
    const data = isEmpty ? undefined : decodeBody(request.accept, apiResponse);
    return { data, received: apiResponse.received };
  } catch (error) {
    throw addCallerStack(error, new Error());
  }
}

function createRequest(input: CustomRequest): Omit<ApiRequest, "body"> & Pick<CustomRequest, "body"> {
  const checked = checkRequestOptions(input, NAME, CHECKS) as CustomRequest;
  const { method, path: template, params: given = {}, query, body, accept = JSON_TYPE, ...options } = checked;
  const params = readMembers(given, NAME);
  for (const [name, value] of Object.entries({ method, path: template }))
    if (value === undefined) invalidArgument(name, `of ${NAME} is missing`);
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  rejectUnknown(params, names, `parameter of ${template}`);
  if (method === "GET" && body !== undefined) invalidArgument("body", "cannot be sent with a GET");
  return {
    method,
    template,
    path: buildPath(template, (name) => params[name]),
    query: buildQuery(query),
    accept,
    options,
    body,
  };
}
