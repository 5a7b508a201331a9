/** A file to attach: a `Blob` or `File`, or bytes with the name and media type it shall have. */
export type FileInput =
  Blob | { readonly data: Blob | Uint8Array | ArrayBuffer; readonly name: string; readonly type?: string };
