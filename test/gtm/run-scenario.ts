import assert from 'node:assert/strict';
import {toPage, toSandbox} from './crossing.ts';
import {openPage} from './page.ts';
import {inTemplate, requireOn, runScript, type Intercept, type Template} from './sandbox.ts';
import type {Api} from './sandbox-apis.ts';
import type {Surroundings} from './sandboxed-script.ts';
import type {Scenario} from './template-file.ts';

const plain = (value: unknown): unknown => toPage(value);

/** Assertions on a value, of those that Tag Manager's tests have. */
const assertionsOn = (actual: unknown) => ({
  isEqualTo: (expected: unknown) => assert.deepEqual(plain(actual), plain(expected)),
  isNotEqualTo: (expected: unknown) => assert.notDeepEqual(plain(actual), plain(expected)),
  isTrue: () => assert.equal(actual, true),
  isFalse: () => assert.equal(actual, false),
  isDefined: () => assert.notEqual(actual, undefined),
  isUndefined: () => assert.equal(actual, undefined),
});

/** Assertions on how often, and with what, an API was called. */
const assertionsOnCalls = (name: string, calls: readonly unknown[][]) => ({
  wasCalled: () => assert.ok(calls.length > 0, `${name} was not called`),
  wasNotCalled: () => assert.equal(calls.length, 0, `${name} was called`),
  wasCalledWith: (...expected: unknown[]) =>
    assert.ok(
      calls.some((call) => isSame(call, expected)),
      `${name} was not called so`,
    ),
});

function isSame(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(plain(one), plain(other));
    return true;
  } catch {
    return false;
  }
}

const inScenario: Surroundings = {
  names: ['require', 'runCode', 'mock', 'assertApi', 'assertThat', 'fail'],
  methods: [...Object.keys(assertionsOn(0)), ...Object.keys(assertionsOnCalls('', []))],
};

/**
 * Runs a test of the template's own ___TESTS___, the setup before it, as the Tests tab of Tag Manager does: what is not mocked is the
 * API itself with its permissions.
 *
 * @throws where it fails.
 */
export function runScenario(
  {code, permissions}: Template,
  setup: string,
  scenario: Scenario,
): void {
  const page = openPage();
  const mocks = new Map<string, unknown>();
  const calls = new Map<string, unknown[][]>();
  const callsOf = (name: string) => calls.get(name) ?? [];
  const record = (name: string, args: unknown[]) => void calls.set(name, [...callsOf(name), args]);
  const mocked: Intercept = (name, api) =>
    api &&
    ((...args) => {
      record(name, args);
      if (!mocks.has(name)) return api(...args);
      const mock = mocks.get(name);
      return typeof mock === 'function' ? toPage((mock as Api)(...args.map(toSandbox))) : mock;
    });
  const require = requireOn(page, permissions, mocked);
  runScript(
    `${setup}\n${scenario.code}`,
    {
      require,
      mock: (name: string, value: unknown) => void mocks.set(name, value),
      assertThat: assertionsOn,
      assertApi: (name: string) => assertionsOnCalls(name, callsOf(name)),
      fail: (why: string) => assert.fail(why),
      runCode(data: object) {
        const filledIn = toSandbox({
          ...(toPage(data) as object),
          gtmOnSuccess: () => record('gtmOnSuccess', []),
          gtmOnFailure: () => record('gtmOnFailure', []),
        });
        return runScript(code, {require, data: filledIn}, inTemplate);
      },
    },
    inScenario,
  );
}
