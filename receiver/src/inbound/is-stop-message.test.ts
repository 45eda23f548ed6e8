import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isStopMessage} from './is-stop-message.ts';

test('R37: a text message stops further ones by its first word, in whatever case and with whatever around it', () => {
  for (const text of ['STOPP', 'stop', ' Stopp.', '"STOPP"', 'Avreg mig', 'avanmäl', 'AVSLUTA!!'])
    assert.equal(isStopMessage(text), true, text);
  for (const text of ['', '…', '123', 'Hej STOPP', 'stoppur', 'Nonstop', 'avslutat', 'STÖPP'])
    assert.equal(isStopMessage(text), false, text);
});
