import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {speak} from '../src/ui/localization.ts';
import {ROOMS} from '../src/ui/rooms-words.ts';
import manifest from '../custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  // Every story speaks the language that its `language` says, also when the address changes it.
  loaders: [
    async ({args}) => {
      const {language} = args as {language?: string};
      await speak(language ?? 'sv', ROOMS);
      return {};
    },
  ],
  // A violation that axe finds fails the story, on the screen and in the tests.
  parameters: {a11y: {test: 'error'}},
} satisfies Preview;
