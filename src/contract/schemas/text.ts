import * as z from 'zod/mini';

/** Texts that more than one schema is made of. */
export const purposeId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/));
export const sha256Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const hostname = z
  .string()
  .check(
    z.regex(
      /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?)*$/,
    ),
  );
export const utcSeconds = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);
export const dateOnly = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/));
export const scope = z.string().check(z.regex(/^[a-z]{1,16}:[a-z0-9-]{1,63}$/));
export const channel = z.enum(['email', 'sms', 'phone', 'letter', 'support', 'profiling']);
export const shortText = z.string().check(z.minLength(1), z.maxLength(200));
