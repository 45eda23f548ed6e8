import * as z from 'zod/mini';

const webhook = z.strictObject({
  url: z.url({protocol: /^https?$/}),
  /** Signs what is sent there. */
  secret: z.string().check(z.regex(/^\S{16,}$/)),
});
/** Where news of the receiver is sent. */
export type Webhook = z.infer<typeof webhook>;

const webhooks = z.array(webhook);

/** @returns undefined where the text is no JSON list of webhooks. */
export function parseWebhooks(text: string): readonly Webhook[] | undefined {
  try {
    return webhooks.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
