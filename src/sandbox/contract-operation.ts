/** What `generated/contract.ts` holds about the contract, for the sandbox and the tests. */

export interface ParameterSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly items?: ParameterSchema;
}

export interface ContractParameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly schema: ParameterSchema;
}

/** One operation: its method on the client (`name`), its parameters, and the names of the schemas of its body and response. */
export interface ContractOperation {
  readonly id: string;
  readonly name: string;
  readonly verb: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly parameters: readonly ContractParameter[];
  readonly body?: { readonly schema: string; readonly required: boolean } | { readonly field: string };
  readonly result:
    | { readonly status: 200 | 204 }
    | { readonly status: 200; readonly kind: "object"; readonly type: string }
    | { readonly status: 200; readonly kind: "list"; readonly key: string; readonly type: string };
}

/** One webhook; `schema` is null where the body is the bare id. */
export interface ContractWebhook {
  readonly name: string;
  readonly entity: string;
  readonly event: string;
  readonly schema: string | null;
}
