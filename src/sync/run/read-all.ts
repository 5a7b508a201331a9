import type { PagePromise } from "../../index.js";

/** Reads a list to its end, page by page. */
export async function readAll<T>(list: PagePromise<T>): Promise<T[]> {
  const rows: T[] = [];
  for await (const row of list) rows.push(row);
  return rows;
}
