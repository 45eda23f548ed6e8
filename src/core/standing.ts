import type {Configuration} from '../contract/configuration.ts';
import type {Grants, Origins, Purpose} from '../contract/purpose.ts';

/** Whether the browser by itself says no to a purpose. */
export type Refuses = (purpose: Purpose) => boolean;

/** How every purpose stands now. */
export interface Standing {
  readonly grants: Grants;
  readonly origins: Origins;
  /** The purposes that the visitor must be asked about: no answer holds, and the browser has not answered (R25, R26, R58). */
  readonly due: readonly Purpose[];
  /** Whether the browser says no to something that the choice does not know of yet. */
  readonly isNew: boolean;
}

/**
 * What the page may do now, and why.
 *
 * Nothing optional without an answer, after the answer's time, or where the purpose has changed since (R5, R26, R27). The browser's own no
 * outweighs a yes that was given without it; only one given in spite of it stands (R58).
 *
 * @param choice As the cookie has it (`choice-text.ts`), read here answer by answer, since every page does; empty where there is none.
 * @param today Whole days since 1970-01-01 UTC.
 */
export function standing(
  choice: string,
  terms: Pick<Configuration, 'purposes' | 'askAgainAfterDays'>,
  today: number,
  refuses: Refuses = () => false,
): Standing {
  const grants: Record<string, boolean> = {necessary: true};
  const origins: Record<string, Origins[string]> = {necessary: 'defaulted'};
  const due: Purpose[] = [];
  let isNew = false;
  const [, day] = choice.split('.');
  const age = today - Number(day);
  for (const purpose of terms.purposes) {
    const {id, revision} = purpose;
    const [, said = '', answered, older] =
      RegExp(`[.&]${id}=([ynsY])(\\d+)-?(\\d*)`).exec(choice) ?? [];
    const holds =
      Number(answered) >= revision && age >= -1 && age + Number(older) < terms.askAgainAfterDays;
    const letter = holds ? said : '';
    const isRefused = refuses(purpose) && /^y?$/.test(letter);
    const isSignalled = isRefused || letter === 's';
    grants[id] = !isSignalled && /y/i.test(letter);
    origins[id] = isSignalled ? 'signalled' : letter ? 'chosen' : 'defaulted';
    isNew ||= isRefused;
    if (!letter && !isSignalled) due.push(purpose);
  }
  return {grants: Object.freeze(grants), origins: Object.freeze(origins), due, isNew};
}
