/**
 * Visits every story of a built Storybook in Chromium: its play function passes, axe finds nothing,
 * and nothing is thrown.
 */
import puppeteer from 'puppeteer-core';
import {writeCounts} from './counts.ts';
import {launchOptions} from './engines.ts';
import {serveFolder} from './serve-folder.ts';
import {readStories, visit, type Findings, type Story} from './stories.ts';

const folder = process.argv[2] ?? 'dist/storybook';
const stories = readStories(folder);
const site = await serveFolder(folder);
const browser = await puppeteer.launch(launchOptions.chromium);

/** Each in a context of its own: no story finds the cookies of another. */
async function visitAlone(story: Story): Promise<Findings> {
  const context = await browser.createBrowserContext();
  try {
    return await visit(await context.newPage(), site.url, story);
  } catch (error) {
    return [String(error)];
  } finally {
    await context.close();
  }
}

const failures: string[] = [];
for (const story of stories) {
  const findings = await visitAlone(story);
  if (findings.length > 0) failures.push(`${story.title}: ${story.name}: ${findings.join('; ')}`);
  console.log(`${findings.length === 0 ? '✔' : '✖'} ${story.title}: ${story.name}`);
  for (const finding of findings) console.log(`    ${finding}`);
}
await browser.close();
site.stop();
const failed = failures.length;
writeCounts({passed: stories.length - failed, failed, skipped: 0, failures});
process.exitCode = failed === 0 && stories.length > 0 ? 0 : 1;
