import {expect} from '@open-wc/testing';
import type {BootConfiguration} from '../../../src/contract/boot-configuration.ts';
import {bootDefaults, defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {complete} from '../../../src/journey/complete.ts';

const said = (more: object): BootConfiguration => ({...bootDefaults, ...more});
const own = {id: 'chat', revision: 1, google: []};

describe('complete', () => {
  it("adds MobiPlus's values and the page's host name", () => {
    expect(complete(bootDefaults)).to.deep.equal({
      ...defaultConfiguration,
      site: location.hostname,
    });
  });

  it('lets the page outrank them', () => {
    const more = {controllers: [{name: 'Exempel AB'}], site: 'exempel.se', purposes: [own]};
    expect(complete(said(more))).to.deep.include(more);
  });

  for (const [field, value] of [
    ['cookiename', 'consent-x'],
    ['askAgainAfterDays', 7],
    ['askAgainAfterDays', 179],
    ['askAgainAfterDays', 366],
    ['purposes', [{...own, id: 'Chat'}]],
    ['purposes', [{...own, id: 'chat bot'}]],
    ['purposes', [{...own, id: '1chat'}]],
    ['purposes', [{...own, id: ''}]],
    ['purposes', [{id: 'chat', revision: 1}]],
    ['purposes', [own, {...own, id: 'chat.bot'}]],
  ] as const)
    it(`refuses ${field}: ${JSON.stringify(value)}, so that nobody is asked under it (R5)`, () => {
      expect(() => complete(said({[field]: value}))).to.throw(`configuration's ${field} is wrong`);
    });

  it('takes 180 and 365 days (R25)', () => {
    for (const askAgainAfterDays of [180, 365])
      expect(complete(said({askAgainAfterDays}))).to.include({askAgainAfterDays});
  });
});
