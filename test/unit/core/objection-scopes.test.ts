import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {scope as schema} from '../../../src/contract/schemas/text.ts';
import {objectionScopes} from '../../../src/core/objection-scopes.ts';

const scope = 'group:mobiplus';

test('an objection binds the whole group, and nothing else is offered where one company is named (S2)', () => {
  assert.deepEqual(objectionScopes({scope, controllers: [{name: 'MobiPlus AB'}]}), [
    {id: scope, name: ''},
  ]);
});

test('where more are named each may be chosen alone, by its organisation number or else its name', () => {
  const controllers = [
    {name: 'MobiPlus AB', orgNumber: '556000-1234'},
    {name: 'Åkers & Söner Webb AB'},
  ];
  assert.deepEqual(objectionScopes({scope, controllers}), [
    {id: scope, name: ''},
    {id: 'company:5560001234', name: 'MobiPlus AB'},
    {id: 'company:akers-soner-webb-ab', name: 'Åkers & Söner Webb AB'},
  ]);
});

test('whatever a company is called in Latin letters, records can name it', () => {
  const names = fc.stringMatching(/^[A-ZÅÄÖ][\wåäöé .&/-]{0,80}$/);
  fc.assert(
    fc.property(names, names, (one, other) => {
      for (const {id} of objectionScopes({scope, controllers: [{name: one}, {name: other}]}))
        assert.equal(schema.safeParse(id).success, true, id);
    }),
  );
});

test('a company that records could not name is not offered: the group binds it too', () => {
  assert.deepEqual(
    objectionScopes({scope, controllers: [{name: '株式会社'}, {name: 'Exempel AB'}]}),
    [
      {id: scope, name: ''},
      {id: 'company:exempel-ab', name: 'Exempel AB'},
    ],
  );
});
