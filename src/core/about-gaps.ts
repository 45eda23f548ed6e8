import type {About} from '../contract/about.ts';
import {aboutFacts, type AboutFacts, type AboutSource} from './about-facts.ts';
import {isOutsideEea} from './is-outside-eea.ts';

/** Something that the law wants told, that the notice leaves out, and that only the site's owner knows. */
export interface Gap {
  /** As `docs/notice.md` numbers them. */
  readonly gap: 'G1' | 'G2' | 'G3' | 'G6' | 'G7' | 'G8' | 'G10' | 'G11' | 'G12';
  /** Where it belongs in the configuration. */
  readonly field: string;
  readonly remedy: string;
}

/** What must be said once for the whole site. */
const ONCE: readonly (Gap & {readonly field: `about.${keyof About}`})[] = [
  {
    gap: 'G1',
    field: 'about.officer',
    remedy: 'say how to reach the data protection officer, or false where there is none (13(1)(b))',
  },
  {
    gap: 'G2',
    field: 'about.subsidiaries',
    remedy: 'list the subsidiaries that the notice speaks for (S2), or [] where there are none',
  },
  {
    gap: 'G6',
    field: 'about.retention',
    remedy: 'say for each category of data how long it is kept (13(2)(a))',
  },
  {
    gap: 'G7',
    field: 'about.recipients',
    remedy: 'name the recipients and processors that the notice keeps unnamed (13(1)(e))',
  },
  {
    gap: 'G10',
    field: 'about.automated',
    remedy: 'describe automated decisions and profiling, or false where there are none (13(2)(f))',
  },
  {
    gap: 'G11',
    field: 'about.notice',
    remedy: 'give the date from which the notice holds: it bears none',
  },
  {
    gap: 'G12',
    field: 'about.legitimateInterest',
    remedy: 'state the interest behind marketing by phone and letter, or false (13(1)(d))',
  },
];

const isSaid = (value: unknown) =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

function ofTheSite({about}: AboutFacts): readonly Gap[] {
  return ONCE.filter(({gap, field}) => {
    const value = about[field.slice('about.'.length) as keyof About];
    // No subsidiaries is an answer; no retention and no recipients is none.
    return gap === 'G2' ? value === undefined : !isSaid(value);
  });
}

/** Who decides must be named so that they can be found and written to (G1, GDPR 13(1)(a)). */
function ofControllers({controllers}: AboutFacts): readonly Gap[] {
  return controllers.flatMap((controller, i) =>
    (['orgNumber', 'address', 'contact'] as const)
      .filter((part) => !controller[part])
      .map((part) => ({
        gap: 'G1' as const,
        field: `controllers[${i}].${part}`,
        remedy: `give it for ${controller.name} (13(1)(a))`,
      })),
  );
}

function ofPurposes({purposes}: AboutFacts): readonly Gap[] {
  return purposes.flatMap(({id, storage, retentionMonths}) => {
    const at = `details[id=${id}]`;
    return [
      ...(storage
        ? []
        : [
            {
              gap: 'G3' as const,
              field: `${at}.storage`,
              remedy: 'list the cookies with their days, or [] where there are none (LEK 9:28)',
            },
          ]),
      ...(retentionMonths
        ? []
        : [
            {
              gap: 'G6' as const,
              field: `${at}.retentionMonths`,
              remedy: 'say how long the recipients keep the data (13(2)(a))',
            },
          ]),
    ];
  });
}

/** Whoever takes data out of the EEA does so on a ground, and clauses can be had in copy (G8, GDPR 13(1)(f)). */
function ofTransfers({about, purposes}: AboutFacts): readonly Gap[] {
  const parties = [
    ...purposes.flatMap(({id, recipients}) =>
      recipients.map((one) => ({...one, field: `details[id=${id}].recipients`})),
    ),
    ...(about.recipients ?? []).map((one) => ({...one, field: 'about.recipients'})),
  ];
  const groundless = parties.filter(
    ({countries, transfer}) => countries.some(isOutsideEea) && !transfer,
  );
  const onClauses = parties.some(({transfer}) => transfer === 'scc' || transfer === 'bcr');
  return [
    ...groundless.map(({name, countries, field}) => ({
      gap: 'G8' as const,
      field: `${field}[name=${name}].transfer`,
      remedy: `say on what ground data go to ${countries.filter(isOutsideEea).join(', ')}`,
    })),
    ...(onClauses && !about.transferCopyUrl
      ? [
          {
            gap: 'G8' as const,
            field: 'about.transferCopyUrl',
            remedy: 'say where a copy of the clauses can be had (13(1)(f))',
          },
        ]
      : []),
  ];
}

const ORDER = ({gap}: Gap) => Number(gap.slice(1));

/**
 * Finds what a site's owner has still to say of what the notice leaves out. G4, G5 and G9 are the law's own words, and never missing.
 */
export function aboutGaps(configuration: AboutSource): readonly Gap[] {
  const facts = aboutFacts(configuration);
  return [ofControllers, ofTheSite, ofPurposes, ofTransfers]
    .flatMap((find) => find(facts))
    .sort((a, b) => ORDER(a) - ORDER(b));
}
