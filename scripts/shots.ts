/**
 * Photographs every story of a built Storybook in shots/: wide and narrow, light and dark; what is written in Swedish in English and
 * Arabic too.
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
const SIZES = {wide: {width: 1280, height: 900}, narrow: {width: 390, height: 844}};
const SCHEMES = ['light', 'dark'];
const LANGUAGES = ['sv', 'en', 'ar'];

const word = process.argv[2] ?? '';
const site = await serveFolder(FOLDER);
const browser = await puppeteer.launch(launchOptions.chromium);
mkdirSync('shots', {recursive: true});

for (const story of readStories(FOLDER).filter(({id}) => id.includes(word))) {
  const languages = story.id.endsWith('--swedish') ? LANGUAGES : [undefined];
  for (const language of languages)
    for (const [size, viewport] of Object.entries(SIZES))
      for (const scheme of SCHEMES) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport(viewport);
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
        await visit(page, site.url, story, language);
        const name = [story.id, language, size, scheme].filter(Boolean).join('-');
        const path = `shots/${name}.png` as const;
        await page.screenshot({path});
        await context.close();
        console.log(path);
      }
}
await browser.close();
site.stop();
