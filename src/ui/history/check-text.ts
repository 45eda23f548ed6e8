import {msg} from '@lit/localize';

/** How far the check of a receipt has come, and what it found. `keyless`: the key cannot be had now. `unable`: the browser cannot check. */
export type Check = 'checking' | 'genuine' | 'false' | 'keyless' | 'unable';

/** The same in words. */
export function checkText(check: Check): string {
  switch (check) {
    case 'checking':
      return msg('Kontrollerar …', {id: 'receipt-checking'});
    case 'genuine':
      return msg('Kvittot är äkta och posten är oförändrad.', {id: 'receipt-genuine'});
    case 'false':
      return msg('Kvittot stämmer inte: det eller posten har ändrats.', {id: 'receipt-false'});
    case 'keyless':
      return msg('Nyckeln kunde inte hämtas. Försök igen när du är uppkopplad.', {
        id: 'receipt-keyless',
      });
    case 'unable':
      return msg('Den här webbläsaren kan inte kontrollera kvitton.', {id: 'receipt-unable'});
  }
}
