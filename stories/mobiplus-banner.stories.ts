import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent, within} from 'storybook/test';
import '../src/entry/define.ts';
import type {PurposeDetails} from '../src/contract/purpose.ts';
import {controllers, purposes} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  purposes: readonly PurposeDetails[];
  days: number;
  answered: (event: CustomEvent) => void;
  opened: (event: CustomEvent) => void;
}

const meta: Meta<Args> = {
  title: 'Banner',
  component: 'mobiplus-banner',
  parameters: framed,
  args: {
    purposes,
    days: 180,
    answered: fn(),
    opened: fn(),
  },
  render: ({language, purposes: asked, days, answered, opened}) =>
    html`<mobiplus-banner
      .language=${language}
      .controllers=${controllers}
      .purposes=${asked}
      .days=${days}
      notice-url="/personuppgiftspolicy"
      @mobiplus-answer=${answered}
      @mobiplus-open=${opened}
    ></mobiplus-banner>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

/** Only what is new is asked for (R26). */
export const OnlyWhatIsNew: Story = {
  ...swedish,
  args: {...swedish.args, purposes: purposes.slice(2)},
};

/** One press says no, and the element tells so once. */
export const Rejecting: Story = {
  ...swedish,
  play: async ({canvasElement, args}) => {
    await userEvent.click(within(canvasElement).getByRole('button', {name: 'Avvisa alla'}));
    await expect(args.answered).toHaveBeenCalledOnce();
    await expect(args.answered).toHaveBeenCalledWith(
      expect.objectContaining({detail: {answer: 'reject-all', method: 'button-reject-all'}}),
    );
  },
};

/** One press says yes: as many as it takes to say no. */
export const Accepting: Story = {
  ...English,
  play: async ({canvasElement, args}) => {
    await userEvent.click(within(canvasElement).getByRole('button', {name: 'Accept all'}));
    await expect(args.answered).toHaveBeenCalledOnce();
    await expect(args.answered).toHaveBeenCalledWith(
      expect.objectContaining({detail: {answer: 'accept-all', method: 'button-accept-all'}}),
    );
  },
};

/** Settings and the notice are asked for; nothing is answered. */
export const LookingFurther: Story = {
  ...swedish,
  play: async ({canvasElement, args}) => {
    const banner = within(canvasElement);
    await userEvent.click(banner.getByRole('button', {name: 'Inställningar'}));
    await userEvent.click(banner.getByRole('link', {name: 'Personuppgiftspolicy'}));
    await expect(args.opened).toHaveBeenCalledTimes(2);
    await expect(args.answered).not.toHaveBeenCalled();
  },
};

/** A page that restyles every button and every letter: the three stay alike. */
export const OnAHostilePage: Story = {
  ...swedish,
  render: (args, context) =>
    html`<style>
        * {
          letter-spacing: 9px !important;
        }
        button {
          all: unset;
          font-size: 30px !important;
          color: red !important;
        }
        button:nth-of-type(2) {
          background: lime !important;
          padding: 40px !important;
        }
      </style>
      ${meta.render?.(args, context)}`,
  play: async ({canvasElement}) => {
    const looks = within(canvasElement)
      .getAllByRole('button')
      .map((button) => {
        const {fontSize, color, backgroundColor} = getComputedStyle(button);
        // Thirds of a width differ by a fraction of a pixel.
        const size = [button.offsetWidth, button.offsetHeight];
        return [...size, fontSize, color, backgroundColor].join(' ');
      });
    await expect(looks).toHaveLength(3);
    await expect(looks).toEqual(looks.map(() => looks[0]));
  },
};

/** As a layout trial may show it: in the corner of a wide window, with words of its own. No and yes stay alike. */
export const InATrial: Story = {
  ...swedish,
  render: ({language, purposes: asked, days}) =>
    html`<mobiplus-banner
      corner
      .language=${language}
      .controllers=${controllers}
      .purposes=${asked}
      .days=${days}
      .wording=${{heading: {sv: 'Får vi använda kakor?'}, intro: {sv: 'Du väljer själv.'}}}
      notice-url="/personuppgiftspolicy"
    ></mobiplus-banner>`,
};
