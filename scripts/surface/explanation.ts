import ts from "typescript";
import { counterpartIn, isOptional, memberOf, memberType, nameOf, show, typeArguments } from "./types.js";

/** One thing that programs of before find broken. */
export interface Break {
  /** The public name and its member, `RilletOptions.timeout`. */
  readonly where: string;
  readonly what: string;
}

/** Which way a value goes: users read it, and then what is now must fit what was; or they give it, and then what was given must still be taken. */
export type Way = "read" | "given";

/** Finds out what makes one type unfit for another, down to the member. */
export class Explanation {
  readonly breaks: Break[] = [];
  readonly #checker: ts.TypeChecker;
  readonly #isHandedBack: (type: ts.Type) => boolean;
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  /** @param isHandedBack Whether users have values of a type from this package alone: what is added to those, they need not add. */
  constructor(checker: ts.TypeChecker, isHandedBack: (type: ts.Type) => boolean) {
    this.#checker = checker;
    this.#isHandedBack = isHandedBack;
  }

  add(where: string, what: string): true {
    if (!this.breaks.some((known) => known.where === where && known.what === what)) this.breaks.push({ where, what });
    return true;
  }

  /** Adds what keeps `from` from being assigned to `to`. @returns Whether anything does, added now or when the two were met before. */
  explain(from: ts.Type, to: ts.Type, where: string, way: Way): boolean {
    if (this.#checker.isTypeAssignableTo(from, to)) return false;
    if (this.#wasSeen(from, to)) return true;
    const place = nameOf(to) ?? where;
    if (from.isUnion() || to.isUnion()) return this.#explainUnion(from, to, place, way);
    if (this.#explainArguments(from, to, place, way)) return true;
    const isInside = isObject(from) && isObject(to) && (nameOf(from) ?? "") === (nameOf(to) ?? "") && !isForeign(to);
    const parts = isInside
      ? [this.#explainSignatures(from, to, place, way), this.#explainMembers(from, to, place, way)]
      : [];
    return parts.includes(true) || this.#addLeaf(from, to, where, way);
  }

  #wasSeen(from: ts.Type, to: ts.Type): boolean {
    const known = this.#seen.get(from) ?? new Set();
    this.#seen.set(from, known);
    return known.size === known.add(to).size;
  }

  #addLeaf(from: ts.Type, to: ts.Type, where: string, way: Way): true {
    const [was, is] = (way === "read" ? [to, from] : [from, to]).map((type) => show(this.#checker, type));
    // Types that depend on a function's type parameters cannot be told apart here; what they are made of is compared by itself.
    return was === is || this.add(where, `was ${was}, is now ${is}`);
  }

  #explainUnion(from: ts.Type, to: ts.Type, where: string, way: Way): true {
    const targets = to.isUnion() ? to.types : [to];
    for (const part of from.isUnion() ? from.types : [from]) {
      if (this.#checker.isTypeAssignableTo(part, to)) continue;
      const namesakes = targets.filter((target) => nameOf(target) !== undefined && nameOf(target) === nameOf(part));
      const counterpart =
        namesakes.find((target) => show(this.#checker, target) === show(this.#checker, part)) ?? namesakes[0];
      if (counterpart) this.explain(part, counterpart, where, way);
      else if (targets.some(isObject) && isObject(part)) this.#addLeaf(from, to, where, way);
      else
        this.add(
          where,
          `${show(this.#checker, part)} ${way === "read" ? "is a new value that users may meet" : "is no longer taken"}`,
        );
    }
    return true;
  }

  /** `Promise<Invoice>` and `Promise<Invoice>`: the fault is in the arguments. */
  #explainArguments(from: ts.Type, to: ts.Type, where: string, way: Way): boolean {
    const [given, wanted] = [typeArguments(this.#checker, from), typeArguments(this.#checker, to)];
    if (given.length !== wanted.length || from.symbol?.name !== to.symbol?.name) return false;
    return wanted.map((target, index) => this.explain(given[index] ?? target, target, where, way)).includes(true);
  }

  #explainSignatures(from: ts.Type, to: ts.Type, where: string, way: Way): boolean {
    return [ts.SignatureKind.Call, ts.SignatureKind.Construct]
      .flatMap((kind) => {
        const [source, target] = [
          this.#checker.getSignaturesOfType(from, kind),
          this.#checker.getSignaturesOfType(to, kind),
        ];
        if (target.length > 0 && source.length !== target.length)
          return [this.add(where, way === "read" ? "can no longer be called as before" : "is called otherwise")];
        return target.map((signature, index) =>
          this.#explainSignature(source[index] ?? signature, signature, where, way),
        );
      })
      .includes(true);
  }

  #explainSignature(from: ts.Signature, to: ts.Signature, where: string, way: Way): boolean {
    const parameters = from.parameters.map((parameter, index) =>
      this.#explainParameter(parameter, to.parameters[index], `${where}(${parameter.name})`, way),
    );
    return [...parameters, this.explain(from.getReturnType(), to.getReturnType(), `${where}()`, way)].includes(true);
  }

  #explainParameter(from: ts.Symbol, to: ts.Symbol | undefined, where: string, way: Way): boolean {
    if (!isOptional(from) && (!to || isOptional(to)))
      return this.add(where, way === "read" ? "is now required" : "is given no more");
    if (!to) return false;
    const [taken, given] = [from, to].map((symbol) => this.#checker.getTypeOfSymbol(symbol)) as [ts.Type, ts.Type];
    if (this.#checker.isTypeAssignableTo(given, taken)) return false;
    // What came from the package and goes back into it is as new as the package.
    if (way === "read" && this.#isHandedBack(given)) return true;
    return this.explain(given, taken, where, way === "read" ? "given" : "read");
  }

  #explainMembers(from: ts.Type, to: ts.Type, where: string, way: Way): boolean {
    return this.#checker
      .getPropertiesOfType(to)
      .map((target) => this.#explainMember(from, target, `${where}.${memberOf(target)}`, way))
      .includes(true);
  }

  #explainMember(from: ts.Type, target: ts.Symbol, where: string, way: Way): boolean {
    const source = counterpartIn(this.#checker, from, target);
    if (!source) return !isOptional(target) && this.add(where, way === "read" ? "is gone" : "is new and required");
    if (isOptional(source) && !isOptional(target))
      return this.add(where, way === "read" ? "may now be missing" : "is now required");
    return this.explain(memberType(this.#checker, source), memberType(this.#checker, target), where, way);
  }
}

const isObject = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;

/** Declared by another package or the language: its members are not ours to tell of. */
const isForeign = (type: ts.Type): boolean =>
  nameOf(type) === undefined && type.symbol !== undefined && !type.symbol.name.startsWith("__");
