import assert from 'node:assert/strict';
import {test} from 'node:test';
import {BOOT_FIELDS} from '../../../src/core/boot-fields.ts';
import {bootDefaults, defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {wrongField} from '../../../src/core/wrong-field.ts';

const own = {id: 'chat', revision: 1, google: []};
const found = (more: object) => wrongField({...bootDefaults, ...more});

test('MobiPlus’s own configuration has nothing wrong, nor has one that says what it may', () => {
  assert.equal(found({}), undefined);
  assert.equal(found(defaultConfiguration), undefined);
  assert.equal(
    found({controllers: [{name: 'Exempel AB'}], site: 'exempel.se', purposes: [own]}),
    undefined,
  );
  for (const countShown of [true, false])
    assert.equal(found({countShown, earlierLogKeys: []}), undefined);
});

test('a trial is the linter’s to refuse: the question is asked all the same', () => {
  assert.equal(found({trial: 'corner'}), undefined);
});

for (const [field, value] of [
  ['cookiename', 'consent-x'],
  ['constructor', 'x'],
  ['controllers', 'Exempel AB'],
  ['noticeUrl', null],
  ['countShown', 'yes'],
  ['earlierLogKeys', 'key'],
  ['askAgainAfterDays', 7],
  ['askAgainAfterDays', 179],
  ['askAgainAfterDays', 366],
  ['purposes', [{...own, id: 'Chat'}]],
  ['purposes', [{...own, id: 'chat bot'}]],
  ['purposes', [{...own, id: '1chat'}]],
  ['purposes', [{...own, id: ''}]],
  ['purposes', [{id: 'chat', revision: 1}]],
  ['purposes', [own, {...own, id: 'chat.bot'}]],
] as const)
  test(`names ${field} where it is ${JSON.stringify(value)}: nobody is asked under it (R5)`, () => {
    assert.equal(found({[field]: value}), field);
  });

test('takes 180 and 365 days (R25)', () => {
  for (const askAgainAfterDays of [180, 365]) assert.equal(found({askAgainAfterDays}), undefined);
});

test('the number of fields that the boot script reads is what the rooms count on', () => {
  assert.equal(Object.keys(bootDefaults).length, BOOT_FIELDS);
});
