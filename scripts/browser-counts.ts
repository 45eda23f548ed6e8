/** Counts what web-test-runner ran: every test once per engine, and every file that broke. */
import type {Reporter, TestResult, TestSession, TestSuiteResult} from '@web/test-runner';
import {writeCounts} from './counts.ts';

/** A test with the names of the suites that it stands in. */
type PlacedTest = TestResult & {readonly title: string};

function testsOf(
  {name, tests, suites}: TestSuiteResult,
  path: readonly string[] = [],
): PlacedTest[] {
  const here = name === '' ? path : [...path, name];
  return [
    ...tests.map((test) => ({...test, title: [...here, test.name].join(' › ')})),
    ...suites.flatMap((suite) => testsOf(suite, here)),
  ];
}

const explain = (session: TestSession, {title, error}: PlacedTest): string =>
  `${session.browser.name}: ${title}: ${error?.message ?? 'no reason given'}`;

/** A file that broke outside its tests, or had none, is a failure of its own. */
function isBroken(session: TestSession, tests: readonly TestResult[]): boolean {
  if (tests.length === 0) return true;
  return session.passed !== true && tests.every(({passed, skipped}) => passed || skipped);
}

export function browserCounts(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const counts = {passed: 0, failed: 0, skipped: 0, failures: [] as string[]};
      for (const session of sessions) {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        for (const test of tests) {
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
          if (!test.skipped && !test.passed) counts.failures.push(explain(session, test));
        }
        if (isBroken(session, tests)) {
          counts.failed++;
          const errors = session.errors.map(({message}) => message).join('; ');
          counts.failures.push(
            `${session.browser.name} ran no sound test in ${session.testFile}: ${errors}`,
          );
        }
      }
      writeCounts(counts);
    },
  };
}
