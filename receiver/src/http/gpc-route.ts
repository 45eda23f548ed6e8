import * as z from 'zod/mini';
import type {TypedApp} from './typed-app.ts';

/** When this was said: what the signal comes to mean later changes nothing of it. */
const SAID_ON = '2026-11-25';

/** `GET /.well-known/gpc.json`: that Global Privacy Control is obeyed here (W3C Global Privacy Control; R58). */
export function gpcRoute(app: TypedApp): void {
  app.get(
    '/.well-known/gpc.json',
    {
      schema: {
        summary: 'That Global Privacy Control is obeyed',
        response: {200: z.strictObject({gpc: z.literal(true), lastUpdate: z.literal(SAID_ON)})},
      },
    },
    () => ({gpc: true, lastUpdate: SAID_ON}) as const,
  );
}
