import {expect, fixture, html} from '@open-wc/testing';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {open} from '../../../src/entry/rights.ts';
import type {MobiplusRights} from '../../../src/ui/rights/mobiplus-rights.ts';
import {fakePage} from '../support/fake-page.ts';
import {ownDevice} from '../support/own-device.ts';
import {inside} from '../support/words.ts';

async function roomOn() {
  const {page, posted, opened} = fakePage({
    endpoint: '/nowhere/v1',
    controllers: [{name: 'Exempel AB', contact: 'dpo@exempel.se'}],
  });
  const room = await fixture<MobiplusRights>(html`<mobiplus-rights></mobiplus-rights>`);
  await open(page);
  await room.updateComplete;
  return {room, posted, opened};
}

describe('the rights on a page', () => {
  ownDevice();

  it('say whom to write to, as the site names them (R52)', async () => {
    const {room} = await roomOn();
    expect(room.controller).to.deep.equal({name: 'Exempel AB', contact: 'dpo@exempel.se'});
  });

  it('file a request as one record, which the contract accepts (R53)', async () => {
    const {room, posted} = await roomOn();
    inside<HTMLDetailsElement>(room, 'details[name=A18]').open = true;
    inside(room, 'form[data-form=A18] input[value=objection-pending]').click();
    inside<HTMLInputElement>(room, '#A18-email').value = 'anna@exempel.se';
    inside(room, 'form[data-form=A18] button').click();
    expect(
      posted.map(({type, ui, notice, rights}) => [type, ui.method, notice.layer, rights]),
    ).to.deep.equal([
      [
        'rights.requested',
        'button-request',
        'rights',
        {right: 'A18', ground: 'objection-pending', address: 'anna@exempel.se'},
      ],
    ]);
    expect(decisionRecord.safeParse(posted[0]).error).to.equal(undefined);
    expect(room.progress).to.equal('saving');
  });

  it('ask the receiver how a request stands, and say what came of it (R53)', async () => {
    const {room} = await roomOn();
    inside<HTMLInputElement>(room, '#number').value = 'MP-7K3F-9Q2M-XD4T';
    const answered = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (inside(room, '.found').textContent.trim() === '') return;
        observer.disconnect();
        resolve();
      }).observe(inside(room, '.found'), {childList: true, characterData: true, subtree: true});
    });
    inside(room, 'form[data-form=lookup] button').click();
    await answered;
    // Nobody is there: the test's own server knows no such path.
    expect(room.found).to.deep.equal({kind: 'unknown'});
  });

  it('lead on to the objection and the switches', async () => {
    const {room, opened} = await roomOn();
    inside(room, 'button[name=objection]').click();
    inside(room, 'button[name=preferences]').click();
    expect(opened).to.deep.equal(['objection', 'preferences']);
  });
});
