/** A JSON value. Objects that come from tenants are only ever read through their own properties. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };
