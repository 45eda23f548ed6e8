import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import type {SubprocessorNews} from '../src/contract/subprocessor.ts';
import {inside, shown} from './examples.ts';
import {english, swedish} from './language.ts';

interface Args {
  language: string;
  signedIn: boolean;
  answered: (event: CustomEvent) => void;
}

const news: readonly SubprocessorNews[] = [
  {
    id: 'backup-2026',
    name: 'Exempel Backup AB',
    country: 'SE',
    task: {sv: 'Säkerhetskopior av webbhotell', en: 'Backups of web hosting'},
    announced: '2026-11-20',
    objectBy: '2026-12-20',
  },
  {
    id: 'sms-2026',
    name: 'Exempel SMS Oy',
    country: 'FI',
    task: {sv: 'Utskick av sms', en: 'Sending of text messages'},
    announced: '2026-09-01',
    objectBy: '2026-10-01',
  },
];

const meta: Meta<Args> = {
  title: 'Sub-processor news',
  component: 'mobiplus-subprocessors',
  args: {signedIn: true, answered: fn()},
  render: ({language, signedIn, answered}) =>
    html`<mobiplus-subprocessors
      .language=${language}
      .news=${news}
      .signedIn=${signedIn}
      today="2026-11-24"
      @mobiplus-news=${answered}
    ></mobiplus-subprocessors>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const NotSignedIn: Story = {...swedish, args: {...swedish.args, signedIn: false}};

/** A customer objects by one press. */
export const Objecting: Story = {
  ...english,
  play: async ({canvasElement, args}) => {
    const room = shown(canvasElement, 'mobiplus-subprocessors');
    await userEvent.click(inside(room, 'li button:last-of-type'));
    await expect(args.answered).toHaveBeenCalledWith(
      expect.objectContaining({detail: {news: 'backup-2026', answer: 'objected'}}),
    );
  },
};
