/** Any value that JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object of JSON whose members are JSON. */
export type JsonMap = { readonly [key: string]: Json };
