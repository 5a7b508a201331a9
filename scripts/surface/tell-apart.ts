import ts from "typescript";
import { collectedName } from "./collected-name.js";
import type { SourceEntry } from "./read-entries.js";

/**
 * New names for declarations of two entries that have the same name: `RateLimitStatus$rillet_sdk_sandbox`. The bundler calls one of them `RateLimitStatus$1`,
 * and which of them depends on the order of imports.
 */
export function namesApart(locals: ReadonlyMap<string, string>, entries: readonly SourceEntry[]): Map<string, string> {
  const owners = new Map<string, { readonly name: string; readonly entry: string }>();
  entries.forEach((entry, index) => {
    for (const { name } of entry.exports) {
      const local = locals.get(collectedName(index, name));
      if (local !== undefined && !owners.has(local)) owners.set(local, { name, entry: namespaceOf(entry.name) });
    }
  });
  const hasNamesake = (local: string): boolean =>
    [...owners.keys()].some((other) => other !== local && baseOf(other) === baseOf(local));
  return new Map(
    [...owners].filter(([local]) => hasNamesake(local)).map(([local, { name, entry }]) => [local, `${name}$${entry}`]),
  );
}

/** The name without what was added to tell it from another. */
export const baseOf = (name: string): string => name.replace(/(?<=\w)\$\w+$/, "");

/** `rillet_sdk_sandbox_msw` for `rillet-sdk/sandbox/msw`. */
export const namespaceOf = (entry: string): string => entry.replace(/\W/g, "_");

/** The same statements with other names for some of what they declare and refer to; members keep theirs. */
export function rename(file: ts.SourceFile, names: ReadonlyMap<string, string>): ts.SourceFile {
  const { transformed } = ts.transform(file, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        const isMember =
          ts.isIdentifier(node) &&
          node.parent &&
          (ts.isTypeElement(node.parent) || ts.isClassElement(node.parent)) &&
          node.parent.name === node;
        const other = ts.isIdentifier(node) && !isMember ? names.get(node.text) : undefined;
        return other === undefined ? ts.visitEachChild(node, visit, context) : ts.factory.createIdentifier(other);
      };
      return ts.visitEachChild(root, visit, context);
    },
  ]);
  return transformed[0] ?? file;
}
