import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  // A violation that axe finds fails the story, on the screen and in the tests.
  parameters: {a11y: {test: 'error'}},
} satisfies Preview;
