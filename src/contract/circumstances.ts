/** Who somebody is to the sender; a sole trader is a person, not a company (law.md 5.1). */
export type PersonKind = 'private' | 'customer' | 'company-role';

/** What the law asks of marketing without a yes, to a customer whose address came from a sale (MFL 19 §; R41). */
export interface SoftOptIn {
  readonly addressFromSale: boolean;
  readonly ownSimilarProducts: boolean;
  readonly refusalOfferedAtCollection: boolean;
  readonly refusalInEachMessage: boolean;
}

/** What only the asker knows. The receiver cannot check it, and gives it back beside the answer, as stated by the caller. */
export interface Circumstances {
  readonly kind?: PersonKind;
  readonly softOptIn?: SoftOptIn;
  /** The newest wash against NIX: the register's version, YYYY-MM-DD, and whether the number or address stood in it (R43, R44). */
  readonly nix?: {readonly version: string; readonly listed: boolean};
  /** `service` says that nothing in the message is advertising (R45); without it the message is advertising. */
  readonly message?: 'advertising' | 'service';
}
