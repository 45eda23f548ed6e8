import type {Migration} from 'kysely/migration';
import {addWitnesses} from './add-witnesses.ts';
import {createLedger} from './create-ledger.ts';
import {addRequestLetters} from './add-request-letters.ts';
import {addRightsDesk} from './add-rights-desk.ts';
import {forgetLinks} from './forget-links.ts';
import {gatherSubjects} from './gather-subjects.ts';
import {addRates} from './add-rates.ts';
import {addStaff} from './add-staff.ts';
import {addTrials} from './add-trials.ts';
import {extendLedger} from './extend-ledger.ts';
import {keepLogKeys} from './keep-log-keys.ts';
import {joinSubjects} from './join-subjects.ts';
import {addWebhooks} from './add-webhooks.ts';
import {splitLeaves} from './split-leaves.ts';

/** Every change to the tables, in order. A migration that was released is never edited. */
export const migrations = (engine: 'sqlite' | 'postgres'): Record<string, Migration> => ({
  '001-ledger': createLedger(engine),
  '002-answers': extendLedger(engine),
  '003-leaves': splitLeaves(engine),
  '004-subjects': joinSubjects(engine),
  '005-rights-desk': addRightsDesk(engine),
  '007-log-keys': keepLogKeys(engine),
  '008-witnesses': addWitnesses(engine),
  '009-webhooks': addWebhooks(engine),
  '010-staff': addStaff(engine),
  '011-subject-records': gatherSubjects(engine),
  '013-request-letters': addRequestLetters(),
  '016-links': forgetLinks(engine),
  '017-rates': addRates(engine),
  '019-trials': addTrials(engine),
});
