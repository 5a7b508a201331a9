import { RilletArgumentError } from "../errors/index.js";
import { STATE_LENGTH } from "./row-state.js";

/** Where a run begins. */
export interface Beginning {
  /** Rows updated after this moment are listed; milliseconds since 1970. */
  readonly from: number;
  /** The states that an earlier run has given of rows updated after it. */
  readonly given: ReadonlySet<string>;
}

/** Says what it is, also to whoever finds it in a database, and that this is its first form. */
const MARK = "rillet1";
const FORM = new RegExp(`^${MARK}\\.(-?[0-9a-z]+)\\.([0-9a-z]+)\\.([A-Za-z0-9_-]*)$`);

/** A beginning as one opaque text: some 20 characters, and 16 for each row that changed in the overlap. */
export function writeWatermark({ from, given }: Beginning): string {
  return [MARK, from.toString(36), given.size.toString(36), [...given].join("")].join(".");
}

export const isWatermark = (text: string): boolean => text.startsWith(`${MARK}.`);

/** @throws RilletArgumentError for one that was cut off (a column too short) or changed: half of what it remembers would mean rows given twice. */
export function readWatermark(text: string): Beginning {
  const [, moment = "", count = "", states = ""] = FORM.exec(text) ?? [];
  const from = Number.parseInt(moment, 36);
  const given = new Set(states.match(new RegExp(`.{${STATE_LENGTH}}`, "g")));
  const isWhole = given.size === Number.parseInt(count, 36) && states.length === given.size * STATE_LENGTH;
  if (isWhole && !Number.isNaN(new Date(from).getTime())) return { from, given };
  throw new RilletArgumentError(
    "`since` is a watermark that is not whole: was it cut off where it was stored? It needs room for any length.",
    "since",
  );
}
