/**
 * A normalised e-mail address as an objection is matched: as it is, without +tag, and without dots as well.
 *
 * Providers differ in which of these reach the same mailbox. An objection counts for all of them: rather
 * one letter too few than one to a person who said no.
 */
export function addressVariants(email: string): readonly string[] {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at);
  const local = email.slice(0, at);
  const untagged = local.replace(/(?<=.)\+.*$/, '');
  const undotted = untagged.replaceAll('.', '') || untagged;
  return [...new Set([local, untagged, undotted])].map((variant) => variant + domain);
}
