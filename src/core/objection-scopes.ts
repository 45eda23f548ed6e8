import type {Configuration} from '../contract/configuration.ts';

/** Whom an objection may bind. */
export interface Scope {
  /** As records name it, such as `group:mobiplus`. */
  readonly id: string;
  /** Name of the one company; empty for all of them. */
  readonly name: string;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (gap) => (/[\s_.&/-]/.test(gap) ? '-' : ''))
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);

/** The whole group first (S2); each company by itself too, where the site names more than one. */
export function objectionScopes({
  scope,
  controllers,
}: Pick<Configuration, 'scope' | 'controllers'>): readonly Scope[] {
  const companies = controllers.length > 1 ? controllers : [];
  return [
    {id: scope, name: ''},
    ...companies.flatMap(({name, orgNumber}) => {
      const key = orgNumber?.replace(/\D/g, '') || slug(name);
      return key ? [{id: `company:${key}`, name}] : [];
    }),
  ];
}
