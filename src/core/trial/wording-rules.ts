import type {TrialReason} from '../../contract/trial.ts';

/** What wording must not do (R21; EDPB guidelines 03/2022 on deceptive design patterns). */
export type WordingReason = Extract<
  TrialReason,
  'praises-yes' | 'blames-no' | 'urges' | 'steers' | 'presumes'
>;

/** Words and phrases that do it, in small letters, with commas between; a hyphen at the end stands for any ending. */
type Rules = Readonly<Record<WordingReason, string>>;

const sv: Rules = {
  'praises-yes':
    'bäst-, bättre, förbättra-, rekommender-, smidig-, optimal-, upplevelse-, skräddarsy-, personlig-, anpassat för dig, relevant-, gratis, belön-, rabatt-, erbjudande-, fördel-, njut-, tack, älskar, gillar, uppskatta-, förtroende-, trygg-, säker-, nytta, nyttig-, hjälp oss, hjälper oss, stöd oss, stödja oss, låser upp',
  'blames-no':
    'tyvärr, synd, sämre, begränsa-, missa-, gå miste, går miste, förlora-, fungerar inte, fungera inte, nackdel-, riskera-, varning-, slumpmässig-, ointressant-, besvik-, ledsen, ledsna, tråkig-, sorglig-, egoistisk-, utan dig, vill inte, vägra-',
  urges:
    'nu, genast, omedelbar-, snabb-, snart, skynda-, bråttom, innan, sista, idag, i dag, sekund-, minut-, måste, krävs, kräver, obligatorisk-, tidsbegränsa-, löper ut, dröj inte, passa på',
  steers:
    'godkänn-, acceptera-, avvisa-, neka-, avböj-, samtyck, samtycka, samtycker, klicka-, tryck-, säg ja, säga ja, tacka ja, välj ja, okej, ok, de flesta, vanligast-, populär-, andra besökare, alla andra',
  presumes:
    'genom att fortsätta, om du fortsätter, fortsatt användning, genom att använda, genom att besöka, när du använder, du godtar, du har godkänt',
};

const en: Rules = {
  'praises-yes':
    'best, better, improv-, enhanc-, recommend-, smooth-, optimal-, optimis-, optimiz-, experience-, tailor-, personali-, relevant, free, reward-, discount-, offer-, benefit-, enjoy-, thank-, love, like, appreciate-, trust-, safe-, secure-, useful, help us, helps us, support us, unlock-, sweet-, delicious',
  'blames-no':
    'unfortunately, sorry, worse, limited, miss, missing, lose, losing, does not work, will not work, won’t work, drawback-, risk-, warning-, random-, irrelevant-, disappoint-, sad, boring, selfish-, without you, don’t want, do not want, refus-',
  urges:
    'now, immediate-, quick-, soon, hurry-, before, last, today, second-, minute-, must, required, require-, mandatory, expires, expire, don’t wait, act fast, limited time',
  steers:
    'accept-, agree-, allow-, reject-, declin-, deny, consent to, click-, press-, tap, say yes, ok, okay, most people, most visitors, popular-, everyone, everybody, other visitors',
  presumes:
    'by continuing, if you continue, continued use, by using, by visiting, by browsing, when you use, you have agreed',
};

/** By language. A language without rules cannot be checked, and so its wording cannot vary. */
export const wordingRules: Readonly<Record<string, Rules>> = {sv, en};
