import type { LoggedRequest } from "../../http/request-log.js";
import type { ServerContext } from "../context.js";
import { describeRequest, type RequestDetails } from "./request-view.js";

/** Where a request would have gone. The log does not keep the host. */
type Origin = string;

/** Requests as an HTTP Archive 1.2, which the tools of browsers and proxies open. Headers that hold keys are left out. */
export function toHar(requests: readonly LoggedRequest[], context: ServerContext, origin: Origin): unknown {
  return {
    log: {
      version: "1.2",
      creator: { name: "rillet-sandbox", version: "1" },
      entries: requests.map((request) => toEntry(describeRequest(request, context), origin)),
    },
  };
}

function toEntry(request: RequestDetails, origin: Origin): unknown {
  const { time, durationMs, problem, fault, replayed, idempotencyKey, name, violations } = request;
  return {
    startedDateTime: new Date(time).toISOString(),
    time: durationMs ?? 0,
    request: toHarRequest(request, origin),
    response: toHarResponse(request),
    cache: {},
    timings: { send: 0, wait: durationMs ?? 0, receive: 0 },
    _number: request.number,
    _operation: name,
    _idempotencyKey: idempotencyKey,
    _replayed: replayed,
    _fault: fault,
    _problem: problem,
    _violations: violations,
  };
}

const NO_SIZES = { headersSize: -1, bodySize: -1 } as const;

function toHarRequest({ method, path, headers, body }: RequestDetails, origin: Origin): unknown {
  const url = new URL(`${origin}${path}`);
  return {
    method,
    url: url.href,
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: toPairs(headers),
    queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
    ...(body !== null && { postData: { mimeType: headers["content-type"] ?? "", text: toText(body) } }),
    ...NO_SIZES,
  };
}

function toHarResponse({ status, responseHeaders, response }: RequestDetails): unknown {
  const text = response === null ? "" : toText(response);
  return {
    status: status ?? 0,
    statusText: "",
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: toPairs(responseHeaders ?? {}),
    content: { size: text.length, mimeType: responseHeaders?.["content-type"] ?? "", text },
    redirectURL: "",
    ...NO_SIZES,
  };
}

const toText = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

const toPairs = (headers: Readonly<Record<string, string>>): unknown[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));
