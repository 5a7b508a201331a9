import { RilletArgumentError } from "../errors/argument-error.js";

/** Fills a path template. A parameter that would change the path instead of standing in it is refused, by its name. */
export function buildPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(checkPathParameter(name, values[name], template)));
}

function checkPathParameter(name: string, value: unknown, template: string): string {
  const refuse = (problem: string): never => {
    throw new RilletArgumentError(`The path parameter \`${name}\` of ${template} ${problem}. Pass the object's id.`, name);
  };
  if (typeof value !== "string") return refuse(`must be a string, got ${value === null ? "null" : typeof value}`);
  if (value.trim() === "") return refuse("is empty");
  if (value === "." || value === "..") return refuse(`is "${value}", which would name another path`);
  if (/[/\\?#%]/.test(value) || /\s/.test(value)) return refuse(`contains a character that no id has: ${JSON.stringify(value)}`);
  return value;
}

/** The names of the parameters of a path template, in order. */
export function pathParameters(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

/** A query string with its question mark, or nothing. Dates become UTC timestamps, lists comma-separated; undefined is left out. */
export function buildQuery(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.append(name, queryValue(name, value));
  const text = search.toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

function queryValue(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => queryValue(name, each)).join(",");
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return String(value);
  const got = value === null ? "null" : value instanceof Date ? "an invalid Date" : typeof value === "object" ? "an object" : String(value);
  throw new RilletArgumentError(`The query parameter \`${name}\` cannot be ${got}. Leave it out, or pass a string, number, boolean, Date or list.`, name);
}
