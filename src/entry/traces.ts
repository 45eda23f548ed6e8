/** Clears what vendors left; loaded where there is something to clear. */
export {clearTraces} from '../signals/traces.ts';
