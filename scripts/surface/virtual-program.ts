import ts from "typescript";

/** Libraries are parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** A program whose root files are in memory; all else is read from disk. */
export function createVirtualProgram(
  texts: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
  rootNames: readonly string[] = [],
): ts.Program {
  const host = ts.createCompilerHost(options);
  return ts.createProgram([...texts.keys(), ...rootNames], options, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, version, ...more) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version, true);
      if (!parsed.has(path)) parsed.set(path, host.getSourceFile(path, version, ...more));
      return parsed.get(path);
    },
  });
}
