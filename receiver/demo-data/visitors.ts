import type {Address} from '../../src/contract/address.ts';
import type {Channel} from '../../src/contract/channel.ts';
import type {Choice} from '../../src/contract/choice.ts';
import type {Device, ShownCount} from '../../src/contract/rates.ts';
import type {DecisionRecord, Layer, Method} from '../../src/contract/record.ts';
import type {RightsRequest} from '../../src/contract/rights.ts';
import {addressNeeds, type AddressKind} from '../../src/core/address-needs.ts';
import {composeAct} from '../../src/core/compose-act.ts';
import {composeRecord, type Circumstances} from '../../src/core/compose-record.ts';
import {decide, type VisitorsAnswer} from '../../src/core/decide.ts';
import {defaultConfiguration} from '../../src/core/default-configuration.ts';
import type {Random} from './random.ts';

/** An invented visitor: where, in which language, on what. */
export interface Visitor {
  readonly site: string;
  readonly lang: string;
  readonly device: Exclude<Device, 'unknown'>;
}

/** Someone who has consented to something, and may think better of it. */
export interface Consenter extends Visitor {
  readonly choice: Choice;
}

/** What is shown on the day. */
export interface Shown {
  readonly sdk: string;
  readonly notice: string;
  readonly manifest: string;
}

const SITES = [
  ['www.mobiplus.se', 8],
  ['kund.mobiplus.se', 2],
] as const;
const LANGUAGES = [
  ['sv', 80],
  ['en', 9],
  ['fi', 4],
  ['ar', 3],
  ['uk', 2],
  ['pl', 2],
] as const;
const DEVICES = [
  ['phone', 58],
  ['desktop', 34],
  ['tablet', 8],
] as const;
/** As many no as yes. */
const ANSWERS = [
  ['accept-all', 44],
  ['reject-all', 44],
  ['some', 12],
] as const;
const CHANNELS = [
  ['email', 8],
  ['sms', 5],
  ['phone', 4],
  ['letter', 2],
  ['profiling', 2],
  ['support', 1],
] as const satisfies readonly (readonly [Channel, number])[];

export const visitor = ({pick}: Random): Visitor => ({
  site: pick(SITES),
  lang: pick(LANGUAGES),
  device: pick(DEVICES),
});

export const countOf = ({site, lang, device}: Visitor, {sdk}: Shown): ShownCount => ({
  v: 1,
  what: 'shown',
  site,
  lang,
  device,
  layout: sdk,
});

/** What a click is made of. @param now Milliseconds since 1970-01-01 UTC. */
function circumstances(
  {hex}: Random,
  {site, lang}: Visitor,
  {sdk, notice, manifest}: Shown,
  how: {readonly layer: Layer; readonly method: Method},
  now: number,
): Circumstances {
  const id = hex(16);
  return {
    id: `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-a${id.slice(17, 20)}-${id.slice(20)}`,
    random: Buffer.from(hex(16), 'hex').toString('base64url'),
    now,
    site,
    notice: {sha256: notice, manifest, lang, layer: how.layer},
    ui: {method: how.method, sdk},
  };
}

/** The banner is answered, or the preferences behind it. */
export function answerQuestion(random: Random, who: Visitor, shown: Shown, now: number) {
  const {purposes} = defaultConfiguration;
  const said = random.pick(ANSWERS);
  const answer: VisitorsAnswer = said === 'some' ? {analytics: true} : said;
  const how =
    said === 'some'
      ? ({layer: 'preferences', method: 'button-save'} as const)
      : ({layer: 'banner', method: `button-${said}`} as const);
  const after = decide(answer, purposes);
  const at = circumstances(random, who, shown, how, now);
  return composeRecord({}, after, undefined, defaultConfiguration, at);
}

/** All that was consented to is withdrawn. */
export function withdraw(random: Random, who: Consenter, shown: Shown, now: number) {
  const before = Object.fromEntries(
    Object.entries(who.choice.answers).map(([id, {granted}]) => [id, granted]),
  );
  const after = decide('reject-all', defaultConfiguration.purposes);
  const how = {layer: 'preferences', method: 'button-withdraw-all'} as const;
  const at = circumstances(random, who, shown, how, now);
  return composeRecord(before, after, who.choice, defaultConfiguration, at).record;
}

/** Addresses that belong to nobody: a domain and numbers kept for examples (RFC 2606, PTS). @param n 5 to 99. */
const addresses: Readonly<Record<AddressKind, (n: number) => Address>> = {
  email: (n) => `demo.${String(n)}@example.se`,
  phone: (n) => `+46701740${String(600 + n)}`,
  postal: (n) => ({
    name: 'Kim Exempel',
    street: `Storgatan ${String(n)}`,
    postcode: '111 22',
    city: 'Stockholm',
  }),
};

/** Somebody objects to direct marketing on one channel. */
export function object(random: Random, who: Visitor, shown: Shown, now: number): DecisionRecord {
  const channel = random.pick(CHANNELS);
  const address = addresses[addressNeeds[channel].kind](5 + Math.floor(random.next() * 95));
  const {scope} = defaultConfiguration;
  const how = {layer: 'objection', method: 'button-object'} as const;
  return composeAct(
    {type: 'objection.made', objections: [{channel, status: 'active', scope, address}]},
    circumstances(random, who, shown, how, now),
  );
}

/** Somebody uses a right. */
export function requestRight(
  random: Random,
  rights: RightsRequest,
  shown: Shown,
  now: number,
): DecisionRecord {
  const how = {layer: 'rights', method: 'button-request'} as const;
  const at = circumstances(random, visitor(random), shown, how, now);
  return composeAct({type: 'rights.requested', rights}, at);
}
