/** How messages go out; what is absent cannot be sent. */
export interface MessageOptions {
  /** `smtpUrl` carries name and password. */
  readonly mail?: {readonly smtpUrl: string; readonly from: string} | undefined;
  /** `secret` proves to the place behind `url` who calls. */
  readonly sms?: {readonly url: string; readonly secret: string; readonly from: string} | undefined;
}
