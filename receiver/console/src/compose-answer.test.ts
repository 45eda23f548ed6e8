import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {RequestHistory} from '../../../src/contract/desk.ts';
import {composeAnswer} from './compose-answer.ts';

const request: RequestHistory = {
  v: 1,
  request: 'MP-7K3F-9Q2M-XD4T',
  right: 'A17',
  status: 'in-progress',
  receivedAt: '2026-11-02T09:00:00Z',
  dueBy: '2026-12-02',
  history: [{status: 'in-progress', at: '2026-11-03T09:00:00Z'}],
};
const told = {reason: 'Därför.', complaint: 'IMY.', remedy: 'Domstol.'};

describe('composeAnswer', () => {
  it('names the request and the last day, in the language asked for', () => {
    const swedish = composeAnswer(request, 'sv');
    assert.match(swedish, /MP-7K3F-9Q2M-XD4T.*2 november 2026/);
    assert.match(swedish, /senast den 2 december 2026/);
    assert.match(composeAnswer(request, 'en'), /by 2 December 2026/);
  });

  it('tells with a refusal why, where to complain, and the way to court (R54)', () => {
    const letter = composeAnswer(
      {
        ...request,
        status: 'rejected',
        history: [{status: 'rejected', at: '2026-11-04T09:00:00Z', answer: {sv: told, en: told}}],
      },
      'sv',
    );
    for (const part of Object.values(told)) assert.ok(letter.includes(part));
  });
});
