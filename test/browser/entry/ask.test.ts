import {expect} from '@open-wc/testing';
import {open} from '../../../src/entry/ask.ts';
import {fakePage} from '../support/fake-page.ts';
import {ownDevice} from '../support/own-device.ts';

describe('the question on a page', () => {
  ownDevice();

  it('asks no more for what has been answered meanwhile, and answers nothing else (R26, R39)', async () => {
    const {page, posted} = fakePage();
    const {purposes} = page.configuration;
    const [ads] = purposes.filter(({id}) => id === 'ads-personalisation');
    const due = () => purposes.filter(({id}) => !page.choice()?.answers[id]);
    await open({...page, due});
    const banner = document.querySelector('mobiplus-banner')!;
    expect(banner.purposes.length).to.equal(purposes.length);
    page.settle({day: 0, answers: {[ads!.id]: {granted: false, revision: 1}}}, 'visitor');
    await banner.updateComplete;
    expect(banner.purposes.map(({id}) => id)).not.to.include(ads!.id);
    banner.querySelectorAll<HTMLElement>('[slot=actions]')[1]!.click();
    expect(posted[0]!.decisions!.map(({purpose}) => purpose)).to.deep.equal(
      purposes.map(({id}) => id).filter((id) => id !== ads!.id),
    );
    document.querySelector('mobiplus-status')?.remove();
    banner.remove();
  });
});
