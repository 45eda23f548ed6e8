/** The script in a saved page of receipts. */
import {verifyPage} from '../ui/history/verify-page.ts';

void verifyPage(document);
