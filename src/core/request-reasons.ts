import type {RequestReason} from '../contract/desk.ts';

/** A reason: what it may be given for, where the law has it, and how the person is told. */
interface ReasonWords {
  readonly for: 'extension' | 'refusal';
  readonly law: string;
  readonly sv: string;
  readonly en: string;
}

/** Reasons by code. Each text is a whole sentence, for the message and the answer (R54). */
export const reasons: Readonly<Record<RequestReason, ReasonWords>> = {
  complexity: {
    for: 'extension',
    law: 'GDPR 12(3)',
    sv: 'Din begäran är komplicerad och tar längre tid att besvara.',
    en: 'Your request is complex and takes longer to answer.',
  },
  'number-of-requests': {
    for: 'extension',
    law: 'GDPR 12(3)',
    sv: 'Vi har fått många begäranden och behöver längre tid för att besvara din.',
    en: 'We have received many requests and need longer to answer yours.',
  },
  'manifestly-unfounded': {
    for: 'refusal',
    law: 'GDPR 12(5)(b)',
    sv: 'Begäran är uppenbart ogrundad.',
    en: 'The request is manifestly unfounded.',
  },
  excessive: {
    for: 'refusal',
    law: 'GDPR 12(5)(b)',
    sv: 'Begäran är orimlig, särskilt eftersom den har upprepats.',
    en: 'The request is excessive, in particular because it was repeated.',
  },
  'identity-not-proved': {
    for: 'refusal',
    law: 'GDPR 12(2), 12(6)',
    sv: 'Vi har inte kunnat fastställa att det är du som har lämnat begäran.',
    en: 'We could not establish that it is you who made the request.',
  },
  'rights-of-others': {
    for: 'refusal',
    law: 'GDPR 15(4), 20(4)',
    sv: 'Uppgifterna kan inte lämnas ut utan att andras rättigheter och friheter påverkas.',
    en: 'The data cannot be given without adversely affecting the rights and freedoms of others.',
  },
  'legal-obligation': {
    for: 'refusal',
    law: 'GDPR 17(3)(b)',
    sv: 'Vi måste behålla uppgifterna enligt lag.',
    en: 'We must keep the data by law.',
  },
  'legal-claims': {
    for: 'refusal',
    law: 'GDPR 17(3)(e), 18(2)',
    sv: 'Uppgifterna behövs för att fastställa, göra gällande eller försvara rättsliga anspråk.',
    en: 'The data are needed to establish, exercise or defend legal claims.',
  },
  'freedom-of-expression': {
    for: 'refusal',
    law: 'GDPR 17(3)(a), 85',
    sv: 'Uppgifterna behövs för yttrande- och informationsfriheten.',
    en: 'The data are needed for the freedom of expression and information.',
  },
  secrecy: {
    for: 'refusal',
    law: 'dataskyddslagen (2018:218) 5 kap. 1 §',
    sv: 'Uppgifterna får enligt lag inte lämnas ut till dig.',
    en: 'By law, the data may not be given to you.',
  },
  'conditions-not-met': {
    for: 'refusal',
    law: 'GDPR 16, 17(1), 18(1), 20(1)',
    sv: 'Förutsättningarna för den rättighet som du åberopar är inte uppfyllda.',
    en: 'The conditions of the right that you rely on are not met.',
  },
  'not-our-data': {
    for: 'refusal',
    law: 'GDPR 4(7), 11(2)',
    sv: 'Vi behandlar inga personuppgifter om dig som begäran gäller, eller ansvarar inte för dem.',
    en: 'We process no personal data of yours that the request is about, or are not responsible for them.',
  },
};
