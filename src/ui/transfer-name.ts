import {msg} from '@lit/localize';
import type {Transfer} from '../contract/purpose.ts';

/** What lets data leave the EEA, in the visitor's language (GDPR 13(1)(f)). */
export function transferName(transfer: Transfer): string {
  switch (transfer) {
    case 'adequacy':
      return msg('EU-kommissionens beslut om adekvat skyddsnivå', {id: 'transfer-adequacy'});
    case 'dpf':
      return msg('EU:s och USA:s ramverk för dataskydd (Data Privacy Framework)', {
        id: 'transfer-dpf',
      });
    case 'scc':
      return msg('EU-kommissionens standardavtalsklausuler', {id: 'transfer-scc'});
    case 'bcr':
      return msg('bindande företagsbestämmelser', {id: 'transfer-bcr'});
  }
}
