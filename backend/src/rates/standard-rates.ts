import type { RateRule } from "./rates.js";

const minuteMs = 60_000;

/** How often the public listener is answered, each for itself: by address, by credential, and by project
 * or, outside of one, organisation. */
export interface RequestRates {
  readonly address: RateRule;
  readonly credential: RateRule;
  readonly tenant: RateRule;
}

/** How often a password may be tried. */
export interface SignInRates {
  readonly address: RateRule;
  readonly account: RateRule;
}

export interface RatesPerMinute {
  readonly addressRequestsPerMinute: number;
  readonly credentialRequestsPerMinute: number;
  readonly tenantRequestsPerMinute: number;
}

export const standardRates: RatesPerMinute = {
  addressRequestsPerMinute: 6_000,
  credentialRequestsPerMinute: 3_000,
  tenantRequestsPerMinute: 12_000,
};

export function requestRates(rates: RatesPerMinute): RequestRates {
  return {
    address: { name: "address", count: rates.addressRequestsPerMinute, windowMs: minuteMs },
    credential: { name: "credential", count: rates.credentialRequestsPerMinute, windowMs: minuteMs },
    tenant: { name: "tenant", count: rates.tenantRequestsPerMinute, windowMs: minuteMs },
  };
}

/** Guessing a password of eight small letters takes longer than anybody lives; a typing person does not notice. */
export const standardSignInRates: SignInRates = {
  address: { name: "sign-in-address", count: 60, windowMs: 15 * minuteMs },
  account: { name: "sign-in-account", count: 20, windowMs: 15 * minuteMs },
};
