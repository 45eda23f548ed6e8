/** Writes docs/vendors.md: each vendor that can be named by its id, as the data say it (src/signals/vendors/). */
import {writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import type {Vendor, VendorCall, VendorChoice} from '../src/contract/vendor.ts';
import {knownVendors} from '../src/signals/vendors/known-vendors.ts';

const PAGE = 'docs/vendors.md';

const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll('|', '\\|');

/** A call as a page would write it. */
const asScript = (call: VendorCall) =>
  'set' in call
    ? `window['${call.set}'] = ${JSON.stringify(call.to)}`
    : `${call.call}(${call.with.map((one) => JSON.stringify(one)).join(', ')})`;

const asList = (calls: readonly VendorCall[] | undefined) =>
  calls?.map((call) => code(cell(asScript(call)))).join('<br>') ?? 'nothing';

const stored = (stores: NonNullable<Vendor['stores']>) =>
  Object.entries(stores as Record<string, readonly string[]>)
    .map(([place, names]) => `${place}: ${names.map(code).join(' ')}`)
    .join('<br>');

function section({id, name, obeys, told, stores, stops, hosts, source}: Vendor): string {
  const rows = [
    ['obeys', obeys.map(code).join(' ')],
    ...(told
      ? [
          ['told, before it runs, where it is not gated', asList(told.default)],
          ['told, granted', asList(told.grant)],
          ['told, denied', asList(told.deny)],
        ]
      : [['told', id.startsWith('google-') ? 'nothing beside Consent Mode' : 'nothing']]),
    ['stores, and we clear', stores ? stored(stores) : 'nothing on the site’s own domain'],
    ['stops', {told: 'when told', shut: 'with its gate', reload: 'when the page is left'}[stops]],
    ['loaded from', hosts.map(code).join(' ')],
    ['known from', cell(source)],
  ];
  return `## ${name}

| ${code(id)} | |
| --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
}

const json = (vendors: readonly VendorChoice[]) =>
  `\`\`\`json\n${JSON.stringify({vendors}, null, 2)}\n\`\`\``;

/** One that a site adds itself: every field that it may say. */
const example: VendorChoice = {
  id: 'example-chat',
  name: 'Example Chat',
  obeys: ['functionality_storage'],
  told: {
    default: [{call: 'exampleq.push', with: [['consent', 'denied']], create: 'array'}],
    grant: [{call: 'exampleq.push', with: [['consent', 'granted']], create: 'array'}],
    deny: [{call: 'exampleq.push', with: [['consent', 'denied']], create: 'array'}],
  },
  stores: {
    cookies: ['_example_chat_*'],
    localStorage: ['example-chat'],
    sessionStorage: ['example-chat-tab'],
    indexedDB: ['example-chat'],
    caches: ['example-chat-*'],
  },
  stops: 'told',
  hosts: ['chat.example.com'],
  source: 'the vendor’s documentation, 2026-11',
};

const page = `# Vendors

Written by \`node scripts/vendors-page.ts\` from \`src/signals/vendors/\`; do not edit.

A vendor is data: which consent types it obeys, how it is told of a choice in its own tongue, what it leaves on the device, and how it is
stopped. Google Analytics and Google Ads are always looked after; a site names the others in its configuration:

${json(['meta-pixel', 'microsoft-clarity'])}

A tag belongs behind a gate, where it does not even load before a yes ([gated elements](page.md)). One that must load earlier is told no
before it can run, by the calls under \`default\`, if it knows any: \`<script src="/mobiplus-consent-vendors.js"></script>\` right after the
SDK's own tag does that, in the same moment. It stores nothing then, but its request still carries an address and the
page's URL to the vendor before anybody has said yes, and that needs consent too (EDPB guidelines 2/2023).

Everything that a site says outranks what stands here. A Matomo of one's own, and a HubSpot whose tag follows a purpose of the site's:

${json([
  {id: 'matomo', hosts: ['statistics.example.com']},
  {id: 'hubspot', purpose: 'customer-care'},
])}

A vendor that nobody knows is added whole:

${json([example])}

- \`obeys\`: Google's consent types; the vendor may run while one of them is granted. \`purpose\` instead names a purpose of the site's.
- \`told\`: \`call\` is a function of the window's, or of an object on it; \`with\` its arguments. \`create\` puts an \`array\`, or a function
  that keeps its calls (\`queue\`), where nothing stands yet; without it, a vendor that is not on the page is told nothing. \`set\` and \`to\` set a
  property of the window. In texts, \`{ad_storage}\` and its like stand for \`granted\` or \`denied\`, \`{tag}\` for each Google tag id.
- \`stores\`: names, with a \`*\` at the end for any ending. They are removed when the vendor may not run, so name nothing that is the site's.
- \`stops\`: \`told\`, or \`reload\` for a vendor that runs on until the page is left: with \`reloadOnWithdrawal\` the page is then
  loaded anew. A frame behind a gate is emptied at once, whatever stands here.

${knownVendors.map(section).join('\n')}`;

const style = await resolveConfig(PAGE);
writeFileSync(PAGE, await format(page, {...style, parser: 'markdown'}));
