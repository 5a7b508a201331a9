type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** What `modify` takes: the fields to replace; `null` clears an optional one, `undefined` leaves it as it is. */
export type Modification<T> = { readonly [K in keyof T]?: T[K] | undefined | (K extends Optional<T> ? null : never) };

/**
 * What to change, decided from the object as it is, at once or after a while; `undefined` for nothing, and then nothing is written. Called again with the new
 * object when somebody edits it meanwhile, so it should do nothing but decide.
 */
export type Modifier<Stored, T> = (
  stored: Stored,
) => Modification<T> | undefined | Promise<Modification<T> | undefined>;
