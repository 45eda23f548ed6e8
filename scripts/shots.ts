/**
 * Photographs every story of a built Storybook in shots/: wide and narrow, light and dark.
 *
 *     npm run shots -- banner
 *
 * takes the stories whose id contains that word.
 */
import {mkdirSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {launchOptions} from './engines.ts';
import {serveFolder} from './serve-folder.ts';
import {readStories, visit} from './stories.ts';

const FOLDER = 'dist/storybook';
const SIZES = {wide: {width: 1280, height: 800}, narrow: {width: 375, height: 720}};
const SCHEMES = ['light', 'dark'];

const word = process.argv[2] ?? '';
const site = await serveFolder(FOLDER);
const browser = await puppeteer.launch(launchOptions.chromium);
mkdirSync('shots', {recursive: true});

for (const story of readStories(FOLDER).filter(({id}) => id.includes(word))) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const scheme of SCHEMES) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(viewport);
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await visit(page, site.url, story);
      const path = `shots/${story.id}-${size}-${scheme}.png` as const;
      await page.screenshot({path});
      await context.close();
      console.log(path);
    }
  }
}
await browser.close();
site.stop();
