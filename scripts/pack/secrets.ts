/** What keys of common services look like. */
const KEYS = [
  /\b(?:sk|rk|pk)_(?:live|test)_[0-9a-zA-Z]{16,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[0-9a-zA-Z]{30,}/,
  /\bnpm_[0-9a-zA-Z]{30,}/,
  /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\./,
];

/** Files that hold something like a key, or a path of the machine that built them. */
export function findSecrets(
  paths: readonly string[],
  read: (path: string) => string,
  folders: readonly string[],
): string[] {
  return paths.flatMap((path) => {
    const text = read(path);
    const folder = folders.find((each) => text.includes(`${each}/`));
    return [
      ...(folder === undefined ? [] : [`${path} names a folder of this machine, ${folder}.`]),
      ...(KEYS.some((key) => key.test(text)) ? [`${path} holds something like a key.`] : []),
    ];
  });
}
