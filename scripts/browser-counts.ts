/** Counts what web-test-runner ran: every test once per engine, and every file that broke. */
import type {Reporter, TestResult, TestSession, TestSuiteResult} from '@web/test-runner';
import {writeCounts} from './counts.ts';

const testsOf = ({tests, suites}: TestSuiteResult): TestResult[] => [
  ...tests,
  ...suites.flatMap(testsOf),
];

/** A file that broke outside its tests, or had none, is a failure of its own. */
function isBroken(session: TestSession, tests: readonly TestResult[]): boolean {
  if (tests.length === 0) return true;
  return session.passed !== true && tests.every(({passed, skipped}) => passed || skipped);
}

export function browserCounts(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const counts = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        for (const {passed, skipped} of tests) {
          counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
        }
        if (isBroken(session, tests)) {
          counts.failed++;
          console.log(`${session.browser.name} ran no sound test in ${session.testFile}`);
        }
      }
      writeCounts(counts);
    },
  };
}
