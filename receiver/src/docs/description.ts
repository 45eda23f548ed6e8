/** JSON Schema, as far as the receiver's own schemas use it. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

/** By media type. */
/** What is sent or answered in one media type. */
export interface Media {
  readonly schema: Schema;
  /** Where the schema's rules alone would not make one. */
  readonly example?: unknown;
}

export type Content = Readonly<Record<string, Media>>;

export interface Answer {
  readonly description?: string;
  readonly content?: Content;
}

export interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {readonly content: Content};
  readonly responses: Readonly<Record<string, Answer>>;
}

/** OpenAPI 3.1, as far as the receiver uses it. */
export interface Description {
  readonly openapi: string;
  /** By path and method. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The schemas of which one must fit, where there are several. */
export const variantsOf = ({oneOf, anyOf}: Schema): readonly Schema[] => oneOf ?? anyOf ?? [];
