// Generated from the server's protocol models by `make generate`. Do not edit.

export type paths = Record<string, never>;
export interface components {
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
