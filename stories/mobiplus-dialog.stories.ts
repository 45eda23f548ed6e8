import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import {aboutFacts} from '../src/core/about-facts.ts';
import {defaultConfiguration} from '../src/core/default-configuration.ts';
import type {RoomName} from '../src/journey/room-name.ts';
import {languages} from '../src/journey/page-language.ts';
import {controllers, inside, purposes, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  room: RoomName;
  opened: (event: CustomEvent) => void;
}

/** Each room as the dialog holds it: its heading one level below the dialog's own. */
const rooms: Readonly<Record<RoomName, (language: string) => TemplateResult>> = {
  preferences: (language) =>
    html`<mobiplus-preferences
      .language=${language}
      .level=${3}
      .controllers=${controllers}
      .purposes=${purposes}
    ></mobiplus-preferences>`,
  notice: (language) =>
    html`<mobiplus-notice
      .language=${language}
      .level=${3}
      .facts=${aboutFacts(defaultConfiguration)}
    ></mobiplus-notice>`,
  objection: (language) =>
    html`<mobiplus-objection .language=${language} .level=${3}></mobiplus-objection>`,
  rights: (language) => html`<mobiplus-rights .language=${language} .level=${3}></mobiplus-rights>`,
  history: (language) =>
    html`<mobiplus-history
      .language=${language}
      .level=${3}
      .purposes=${purposes}
    ></mobiplus-history>`,
  subprocessors: (language) =>
    html`<mobiplus-subprocessors
      .language=${language}
      .level=${3}
      .news=${[]}
    ></mobiplus-subprocessors>`,
};

const meta: Meta<Args> = {
  title: 'Dialog',
  component: 'mobiplus-dialog',
  parameters: framed,
  args: {room: 'preferences', opened: fn()},
  render: ({language, room, opened}) =>
    html`<mobiplus-dialog
      .language=${language}
      .languages=${languages}
      .room=${room}
      .rooms=${Object.keys(rooms)}
      @mobiplus-open=${opened}
    >
      ${rooms[room](language)}
    </mobiplus-dialog>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

export const InDialogNotice: Story = {args: {...swedish.args, room: 'notice'}};

export const InDialogObjection: Story = {args: {...swedish.args, room: 'objection'}};

export const InDialogRights: Story = {args: {...swedish.args, room: 'rights'}};

export const InDialogHistory: Story = {args: {...swedish.args, room: 'history'}};

/** With nothing new. */
export const InDialogSubprocessors: Story = {args: {...swedish.args, room: 'subprocessors'}};

/** The way to another room is one press. */
export const ToTheRights: Story = {
  ...english,
  play: async ({canvasElement, args}) => {
    const dialog = shown(canvasElement, 'mobiplus-dialog');
    await userEvent.click(inside(dialog, 'nav button[name=rights]'));
    await expect(args.opened).toHaveBeenCalledWith(
      expect.objectContaining({detail: {room: 'rights'}}),
    );
  },
};
