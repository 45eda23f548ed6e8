import assert from 'node:assert/strict';
import {test} from 'node:test';
import {forEachEngine} from './testing/for-each-engine.ts';
import {openMailServer} from './testing/open-mail-server.ts';
import {objection} from './testing/sample.ts';
import {startProcess} from './testing/start-process.ts';

const PUBLIC_URL = 'https://www.mobiplus.se/consent';

forEachEngine('the receiver as a process that sends mail', (freshPlace) => {
  test('R46: an objection by e-mail is told of in a letter whose link leads to PUBLIC_URL', async (t) => {
    const mail = await openMailServer();
    t.after(mail.close);
    const {url, child, ended, complaints} = await startProcess(await freshPlace(), {
      PUBLIC_URL,
      SMTP_URL: mail.url,
      MAIL_FROM: 'MobiPlus <noreply@mobiplus.se>',
    });
    t.after(() => child.kill('SIGKILL'));
    const response = await fetch(`${url}/v1/records`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({v: 1, records: [objection('anna@example.se')]}),
    });
    assert.equal(response.status, 200);
    const letter = await mail.next();
    assert.equal(letter.from?.text, '"MobiPlus" <noreply@mobiplus.se>');
    const [, token] = /^https:\/\/www\.mobiplus\.se\/consent\/c\/([\w-]{43})$/m.exec(
      letter.text ?? '',
    ) ?? [letter.text];
    assert.ok(token);
    const page = await fetch(`${url}/c/${token}`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<form/);
    const pressed = await fetch(`${url}/c/${token}`, {
      method: 'POST',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
    });
    assert.equal(pressed.status, 200);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.equal(complaints(), '');
  });
});
