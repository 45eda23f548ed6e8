/** `npm test`: from a fresh clone to the truth about every suite, in one command. */
import {become, bootstrap} from './bootstrap.mjs';

become(bootstrap(), ['scripts/run-tests.ts', ...process.argv.slice(2)]);
