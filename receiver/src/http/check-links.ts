import type {DecisionRecord} from '../../../src/contract/record.ts';
import type {SubjectAccess} from '../subjects/create-subject-access.ts';
import type {FieldError} from './problem-error.ts';

/** What is wrong with links: nobody links a browser whose access token they do not hold. */
export const checkLinks = (
  records: readonly DecisionRecord[],
  {opens}: SubjectAccess,
): readonly FieldError[] =>
  records.flatMap(({linked, linkProof = ''}, place) =>
    !linked || opens(linked.ref, linkProof)
      ? []
      : [
          {
            field: `records[${String(place)}].linkProof`,
            message: 'Is not the access token of the browser that linked names.',
            remedy: 'Send the token that came with the answer to the browser’s first record.',
          },
        ],
  );
