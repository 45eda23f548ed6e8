/** What a test puts on a page of its own. */
export interface OwnPage {
  readonly configuration?: object;
  /** In the head, before the SDK. */
  readonly before?: string;
  /** In the head, after it. */
  readonly after?: string;
  readonly body?: string;
}

/** A page that carries the script tag as a site pastes it, and the plain link to the switches (R30). */
export const ownPage = ({
  configuration = {},
  before = '',
  after = '',
  body = '',
}: OwnPage): string =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Egen</title><link rel="icon" href="data:,">
${before}
<script type="application/json" id="mobiplus-consent-config">${JSON.stringify(configuration)}</script>
<script src="/mobiplus-consent.js" data-endpoint="/v1"></script>
${after}
</head><body><p><a href="#privacy">Dina integritetsval</a></p>
${body}
</body></html>`;
