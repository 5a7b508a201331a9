import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { readContract } from "./documents.js";

const addFormats = addFormatsModule.default;
const ID = "https://rillet.com/contract.json";
const SAYING_NOTHING = ["components", "discriminator", "example", "externalDocs"];

/** JSON Schema 2020-12 as ajv reads the contract, not flattened: what a value of each schema may be. Strict: a keyword it does not know throws. */
export function createOracle(): (name: string) => ValidateFunction {
  const { schemas } = readContract().components;
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    validateFormats: true,
    allowUnionTypes: true,
  });
  addFormats(ajv);
  ajv.addVocabulary(SAYING_NOTHING);
  ajv.addSchema({ $id: ID, components: { schemas } });
  return (name) => {
    const validate = ajv.getSchema(`${ID}#/components/schemas/${name}`);
    if (!validate) throw new Error(`The contract has no schema ${name}.`);
    return validate as ValidateFunction;
  };
}
