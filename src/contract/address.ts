/** Where letters go. */
export interface PostalAddress {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

/** Where marketing reaches a person: an e-mail address, a telephone number, or where letters go. */
export type Address = string | PostalAddress;
