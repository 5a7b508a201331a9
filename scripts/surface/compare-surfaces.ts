import ts from "typescript";
import { compileSurfaces } from "./compile-surfaces.js";
import { Explanation, type Break } from "./explanation.js";
import { handedBack } from "./handed-back.js";
import { readNames, type PublicName } from "./public-names.js";
import { counterpartIn, memberOf } from "./types.js";

/**
 * What a program written for the surface `before` may find broken `now`:
 * - a name, or a member of a public type, that is gone;
 * - a function or class that wants more or gives less: what it gives must fit what it gave, and it must take what it took;
 * - a type that fits the old one in neither direction. (Which direction is needed shows where functions use it.)
 *
 * What is added breaks nothing, a new value in a union that users read excepted: it does not compile in a `switch` that handled all of them.
 */
export function compareSurfaces(before: string, now: string): Break[] {
  const { checker, old, current } = compileSurfaces(before, now);
  const names = readNames(checker, old);
  const today = new Map(readNames(checker, current).map((name) => [name.path, name]));
  const explanation = new Explanation(checker, handedBack(checker, names));
  for (const was of names) {
    const is = today.get(was.path);
    if (!is) explanation.add(was.path, "is gone");
    else if (is.isType && !was.isType)
      explanation.add(was.path, "is no more than a type: nothing by this name is there at run time");
    else compareName(checker, was, is, explanation);
  }
  return explanation.breaks;
}

function compareName(checker: ts.TypeChecker, was: PublicName, is: PublicName, explanation: Explanation): void {
  if (was.type && is.type) {
    if (was.typeParameters !== is.typeParameters)
      explanation.add(
        was.path,
        `has other type parameters: was <${was.typeParameters}>, is now <${is.typeParameters}>`,
      );
    for (const member of goneMembers(checker, was.type, is.type)) explanation.add(`${was.path}.${member}`, "is gone");
    const fits = checker.isTypeAssignableTo(is.type, was.type) || checker.isTypeAssignableTo(was.type, is.type);
    if (!fits && was.typeParameters === "") explanation.explain(is.type, was.type, was.path, "read");
  }
  if (was.value && is.value && !was.isType) explanation.explain(is.value, was.value, was.path, "read");
}

function goneMembers(checker: ts.TypeChecker, was: ts.Type, is: ts.Type): string[] {
  if (!(was.flags & ts.TypeFlags.Object) || !(is.flags & ts.TypeFlags.Object)) return [];
  return checker
    .getPropertiesOfType(was)
    .filter((member) => !counterpartIn(checker, is, member))
    .map(memberOf);
}
