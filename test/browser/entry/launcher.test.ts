import {expect, nextFrame} from '@open-wc/testing';
import {open} from '../../../src/entry/launcher.ts';
import {fakePage} from '../support/fake-page.ts';

const stands = async () => {
  await nextFrame();
  return document.querySelectorAll('mobiplus-launcher').length === 1;
};

describe('the launcher of a page', () => {
  it('goes when the page’s own link comes, and comes when that goes (R30)', async () => {
    await open(fakePage().page);
    expect(await stands()).to.equal(true);
    const link = document.createElement('a');
    document.body.append(link);
    expect(await stands()).to.equal(true);
    link.href = '#privacy';
    expect(await stands()).to.equal(false);
    link.remove();
    expect(await stands()).to.equal(true);
    document.body.append(link);
    expect(await stands()).to.equal(false);
    link.remove();
    expect(await stands()).to.equal(true);
  });
});
