import type {DecisionRecord} from '../../../src/contract/record.ts';
import {grounds} from '../rights/grounds.ts';
import {checkAddress} from './check-address.ts';
import type {FieldError} from './problem-error.ts';

/** What is wrong with a rights request: whom to answer, and why, are needed where the law asks for them and nowhere else. */
export function checkRights({rights, subject}: DecisionRecord, at: string): readonly FieldError[] {
  if (!rights) return [];
  const {address, right, ground} = rights;
  const field = `${at}.rights`;
  const fitting = grounds[right];
  const wrong: FieldError[] = [];
  if (address !== undefined) wrong.push(...checkAddress('email', address, `${field}.address`));
  else if (subject.level !== 'portal')
    wrong.push({
      field: `${field}.address`,
      message: 'Is missing: without it nobody can be answered.',
      remedy: 'Send an e-mail address, or sign in.',
    });
  if (fitting && !(ground && fitting.includes(ground)))
    wrong.push({
      field: `${field}.ground`,
      message: ground ? 'Is no ground of this right.' : 'Is missing: this right asks for a ground.',
      remedy: `Send one of: ${fitting.join(', ')}.`,
    });
  if (!fitting && ground)
    wrong.push({
      field: `${field}.ground`,
      message: 'Is not asked for by this right.',
      remedy: 'Leave it out.',
    });
  return wrong;
}
