import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, fn, userEvent} from 'storybook/test';
import '../src/entry/define.ts';
import type {RoomName} from '../src/journey/room-name.ts';
import {languages} from '../src/journey/page-language.ts';
import {controllers, inside, purposes, shown} from './examples.ts';
import {english, framed, swedish} from './language.ts';

interface Args {
  language: string;
  room: RoomName;
  opened: (event: CustomEvent) => void;
}

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
      @mobiplus-open=${opened}
    >
      <mobiplus-preferences
        .language=${language}
        .level=${3}
        .controllers=${controllers}
        .purposes=${purposes}
      ></mobiplus-preferences>
    </mobiplus-dialog>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Swedish: Story = {...swedish};

export const English: Story = {...english};

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
