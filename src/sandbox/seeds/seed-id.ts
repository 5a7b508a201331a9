import { uuidOf } from "../identifiers.js";

/** The id of something that a seed holds: the same in every sandbox. `seedId("subsidiary", "US")`, `seedId("tax rate", "GB-STANDARD")`. */
export const seedId = (kind: string, name: string): string => uuidOf(`seed ${kind} ${name}`);
