import {expect} from '@open-wc/testing';
import {openBannerFrame} from '../../../test/browser/support/banner-frame.ts';
import type {LayoutVariant} from '../../contract/trial.ts';
import type {Inequality} from './measure-choice.ts';

type Frame = Awaited<ReturnType<typeof openBannerFrame>>;

const SHAPES: readonly LayoutVariant[] = [
  {id: 'present'},
  {id: 'corner', position: 'corner'},
  {
    id: 'words',
    wording: {
      heading: {sv: 'Å'.repeat(60), en: 'W'.repeat(60)},
      intro: {sv: 'ord '.repeat(50), en: 'word '.repeat(40)},
    },
  },
  {
    id: 'both',
    position: 'corner',
    wording: {heading: {sv: 'Kakor', en: 'Cookies'}, intro: {sv: 'Du väljer.', en: 'You decide.'}},
  },
];

for (const width of [320, 390, 1280])
  describe(`the measured half of the equal-choice linter, on ${width} pixels`, () => {
    let frame: Frame;
    before(async () => {
      frame = await openBannerFrame(width);
      expect(frame.width).to.equal(width);
    });
    after(() => {
      frame.close();
    });

    for (const shape of SHAPES)
      for (const language of ['sv', 'en', 'ar'])
        it(`finds no and yes alike in the variant “${shape.id}” in ${language} (R10, R11)`, async () => {
          const banner = await frame.show(shape, language);
          expect(frame.measureChoice(banner)).to.deep.equal([]);
        });

    it('sees a corner where there is room for one, on the side where lines end', async () => {
      const corner: LayoutVariant = {id: 'corner', position: 'corner'};
      const {left, right, bottom} = (await frame.show(corner)).getBoundingClientRect();
      const isWide = width >= 560;
      expect([left, right, bottom]).to.deep.equal(isWide ? [844, 1264, 784] : [0, width, 800]);
      const mirrored = await frame.show(corner, 'ar');
      expect(mirrored.getBoundingClientRect().left).to.equal(isWide ? 16 : 0);
    });

    const dark: Readonly<Record<string, readonly [css: string, Inequality]>> = {
      'a larger yes': [
        '.actions{align-items:start}::slotted(button:nth-of-type(2)){padding:20px !important}',
        'size',
      ],
      'a wider yes': ['.actions{grid-template-columns:1fr 2fr 1fr !important}', 'size'],
      'a bolder yes': ['::slotted(button:nth-of-type(2)){font-weight:800 !important}', 'type'],
      'a no in capitals': [
        '::slotted(button:nth-of-type(1)){text-transform:uppercase !important}',
        'type',
      ],
      'a grey no': [
        '::slotted(button:nth-of-type(1)){background:#eee !important;color:#aaa !important}',
        'contrast',
      ],
      'a green yes': ['::slotted(button:nth-of-type(2)){background:#070 !important}', 'contrast'],
      'a faded no': ['::slotted(button:nth-of-type(1)){opacity:.4 !important}', 'contrast'],
      'a no on a row of its own': ['.actions{display:block}', 'row'],
      'a no outside the window': ['.actions{position:relative;left:-1000px}', 'hidden'],
      'a no that cannot be seen': [
        '::slotted(button:nth-of-type(1)){visibility:hidden !important}',
        'hidden',
      ],
      'a no beneath something': ['.panel::after{content:"";position:absolute;inset:0}', 'hidden'],
    };
    for (const [what, [css, inequality]] of Object.entries(dark))
      for (const position of ['bottom', 'corner'] as const)
        it(`finds ${what} (${position})`, async () => {
          const banner = await frame.show({id: 'dark', position}, 'sv', css);
          expect(frame.measureChoice(banner)).to.include(inequality);
        });

    it('finds a no that is missing, or cannot be reached as soon as yes by the Tab key', async () => {
      const banner = await frame.show({id: 'present'});
      const [no] = banner.querySelectorAll('button');
      no!.tabIndex = -1;
      expect(frame.measureChoice(banner)).to.include('tabs');
      no!.tabIndex = 0;
      const link = banner.ownerDocument.createElement('a');
      link.href = '#';
      no!.after(link);
      expect(frame.measureChoice(banner)).to.include('tabs');
      for (const button of banner.querySelectorAll('button')) button.remove();
      expect(frame.measureChoice(banner)).to.deep.equal(['missing']);
    });
  });
