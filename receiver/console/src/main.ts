import {ConsoleDecisions} from './console-decisions.ts';
import {ConsoleFigures} from './console-figures.ts';
import {ConsoleLedger} from './console-ledger.ts';
import {ConsoleObjections} from './console-objections.ts';
import {ConsolePeriod} from './console-period.ts';
import {ConsolePermission} from './console-permission.ts';
import {ConsoleProblem} from './console-problem.ts';
import {ConsoleSignIn} from './console-sign-in.ts';
import {MobiplusConsole} from './mobiplus-console.ts';

customElements.define('console-decisions', ConsoleDecisions);
customElements.define('console-figures', ConsoleFigures);
customElements.define('console-ledger', ConsoleLedger);
customElements.define('console-objections', ConsoleObjections);
customElements.define('console-period', ConsolePeriod);
customElements.define('console-permission', ConsolePermission);
customElements.define('console-problem', ConsoleProblem);
customElements.define('console-sign-in', ConsoleSignIn);
customElements.define('mobiplus-console', MobiplusConsole);
